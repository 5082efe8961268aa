import { Button } from '../../../interface/components/button.tsx'
import { Panel } from '../../../interface/components/card.tsx'
import { Details } from '../../../interface/components/details.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import { firstName } from '../../people/person.ts'
import { type Talk, talkQuestions } from '../conversation.ts'
import { referralWords, stepWords } from '../words.ts'
import { again, type FormsShown, OneForm, When } from './form-parts.tsx'

const words = stepWords.talk
const accept = referralWords.forms.accept

/** What the first talk covers, and how far it is; the questions themselves are asked one to a page. */
export const TalkPanel = ({ referral, talk, address }: FormsShown) => (
  <Panel tone="damson" heading={words.heading(firstName(referral))} level={2}>
    <p>{words.about}</p>
    <TalkSummary talk={talk} href={address(`/referrals/${referral.id}/conversation`)} />
    {talk.get('eligible')?.answer === 'no' && <p>{words.notForUs}</p>}
    <p>
      <Button label={talk.size === 0 ? words.write : words.on} href={address(`/referrals/${referral.id}/conversation`)} />
    </p>
  </Panel>
)

const TalkSummary = ({ talk, href }: { talk: Talk; href: string }) => (
  <Summary
    rows={talkQuestions.map((question) => {
      const said = talk.get(question)
      const asked = words.questions[question]
      const answers: Readonly<Record<string, string>> = asked.answers
      return {
        term: asked.short,
        detail: said ? [answers[said.answer], said.note].filter(Boolean).join('. ') : <span class="soft">{words.open}</span>,
        ...(said ? { action: { href: `${href}?question=${question}`, more: asked.short } } : {}),
      }
    })}
  />
)

/** Everything was talked about: onto the list from the day they agreed it. */
export function AcceptForm(shown: FormsShown) {
  const { referral, talk, address } = shown
  const name = firstName(referral)
  const { typed, problem } = again(shown, 'acceptance')
  return (
    <Panel tone="damson" heading={accept.heading} level={2}>
      <p>{accept.about(name)}</p>
      <OneForm shown={shown} form="acceptance" button={accept.button(name)} kind="main">
        <When shown={shown} form="acceptance" />
        <TextArea name="agreed" label={accept.agreed} hint={accept.agreedHint(name)} rows={3} optional value={typed('agreed')} problem={problem('agreed')} />
      </OneForm>
      <Details summary={words.title}>
        <TalkSummary talk={talk} href={address(`/referrals/${referral.id}/conversation`)} />
      </Details>
    </Panel>
  )
}
