import { firstName } from '../../people/person.ts'
import { agrees } from '../referral.ts'
import { stillToTalkAbout } from '../conversation.ts'
import { referralWords, stepWords } from '../words.ts'
import { AskForm, BestInterestsForm, HappenedForm } from './ask-form.tsx'
import { DeclineForm, SecondLookPanel } from './decline-form.tsx'
import type { FormsShown } from './form-parts.tsx'
import { AcknowledgeForm, AskForMoreForm, MissingPanel } from './missing-form.tsx'
import { ObstaclePanel } from './obstacle-panel.tsx'
import { LookFirstPanel } from '../form/pages/look-first.tsx'
import { OwnAnswerForm } from '../own-answer/pages/own-answer.tsx'
import { AcceptForm, TalkPanel } from './talk-panel.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** Before anything is agreed: what a person must decide, then the one thing that comes next, then what else may be so. */
export function NewSteps(shown: FormsShown) {
  const { referral, standing, second, address } = shown
  const stopped = standing.obstacles.length > 0 || second !== undefined
  return (
    <>
      <LookFirstPanel {...shown} />
      <ObstaclePanel {...shown} />
      <SecondLookPanel {...shown} />
      {!stopped && <NextOne {...shown} />}
      {referral.state === 'received' && (
        <p>
          <a href={address(`/referrals/${referral.id}/duplicates`)}>{stepWords.duplicate.link}</a>
        </p>
      )}
      <div>
        {standing.obstacles.length > 0 && <HappenedForm {...shown} />}
        <AcknowledgeForm {...shown} />
        {referral.state === 'received' && <AskForMoreForm {...shown} />}
        {!stopped && !agreed(shown) && <BestInterestsForm {...shown} />}
        {!second && <DeclineForm {...shown} />}
        <WithdrawForm {...shown} />
      </div>
    </>
  )
}

const agreed = ({ referral, standing }: FormsShown): boolean => agrees(referral.source, referral.consent, standing.bestInterests)

function NextOne(shown: FormsShown) {
  if (shown.referral.state === 'incomplete') return <MissingPanel {...shown} />
  if (!agreed(shown))
    return (
      <>
        <AskForm {...shown} />
        <p class="soft">{referralWords.forms.accept.notYet(firstName(shown.referral))}</p>
        <OwnAnswerForm {...shown} />
      </>
    )
  return stillToTalkAbout(shown.talk).length > 0 ? <TalkPanel {...shown} /> : <AcceptForm {...shown} />
}
