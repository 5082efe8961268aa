import { Card, Panel } from '../../../../interface/components/card.tsx'
import { Quote } from '../../../../interface/components/messages.tsx'
import { NameLine } from '../../../../interface/components/person-heading.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import { mostArches, Tally } from '../../../../interface/components/tally.tsx'
import { listedAs, firstName } from '../../../people/person.ts'
import { talkOverAfterWeeks } from '../../../referrals/referral.ts'
import type { MemberProfile } from '../../profile.ts'
import { matchingWords } from '../../weighing/words.ts'
import type { Suggested } from '../suggest-supporters.ts'
import { ideaWords } from '../words.ts'

const words = ideaWords.who

/** Whom the page is about: their own words before anything else. */
export function WhoItIsFor({ looking, toAsk, href }: { looking: Suggested['looking']; toAsk: readonly string[]; href: string }) {
  const { hat, profile } = looking
  const told = hat.told
  const about = [profile.age === 'not known' ? null : words.age(profile.age), hat.area].filter(Boolean).join(', ')
  const rows = [
    { term: words.asWritten, detail: told?.mattersInOwnWords ? '' : (told?.matters ?? '') },
    { term: words.must, detail: sentences(musts(profile)) },
    { term: words.wouldLike, detail: sentences(likes(profile)) },
    { term: words.toAsk, detail: sentences([...notSure(profile), ...toAsk]) },
    { term: words.free, detail: told?.free?.words ?? '' },
    { term: words.helps, detail: sentences([...(told?.access ? [told.access] : []), ...(told?.beforeVisiting ?? [])]) },
  ]
  return (
    <Card>
      <NameLine name={listedAs(hat)} about={about === '' ? undefined : about} href={href} big />
      {told?.mattersInOwnWords && told.matters && <Quote says={told.matters} />}
      <Summary look="tight" rows={rows.filter(({ detail }) => detail !== '')} />
    </Card>
  )
}

function musts(member: MemberProfile): string[] {
  const { says } = words
  const { visitorWish: wish, home } = member
  return [
    ...(wish !== 'not known' && wish !== 'either' && wish.firmness === 'must' ? [says.visitor[wish.gender]] : []),
    ...languages(member, 'must').map(says.language),
    ...(member.twoVisitors === 'must' ? [says.two] : []),
    ...(home.pets === 'not known' || home.pets.length === 0 ? [] : [says.fineWith(matchingWords.list(home.pets.map((pet) => words.pets[pet])))]),
    ...(home.smoking === 'outside' || home.smoking === 'indoors' ? [says.smoke[home.smoking]] : []),
    ...(member.channelsWanted === 'not known' ? [] : [says.ways(matchingWords.list(member.channelsWanted))]),
    ...member.contactLimits.map((limit) => says.limits[limit]),
  ]
}

function likes(member: MemberProfile): string[] {
  const wish = member.visitorWish
  const visitor = wish !== 'not known' && wish !== 'either' && wish.firmness === 'would like' ? [words.says.visitor[wish.gender]] : []
  const interests = member.interests === 'not known' ? [] : [matchingWords.list(member.interests.map(({ tag }) => tag))]
  return [...visitor, ...languages(member, 'would like').map(words.says.language), ...interests]
}

/** Wished, and nobody wrote how firmly. */
function notSure(member: MemberProfile): string[] {
  const wish = member.visitorWish
  const visitor = wish !== 'not known' && wish !== 'either' && wish.firmness === 'not known' ? [words.says.must(words.says.visitor[wish.gender])] : []
  const purpose = wish !== 'not known' && wish !== 'either' && wish.purpose === 'not known' ? [words.says.whatFor(words.says.visitor[wish.gender])] : []
  return [...visitor, ...purpose, ...languages(member, 'not known').map((spoken) => words.says.must(words.says.language(spoken)))]
}

function languages(member: MemberProfile, firmness: 'must' | 'would like' | 'not known'): string[] {
  if (member.languageWishes === 'not known') return []
  return member.languageWishes.filter((wish) => wish.firmness === firmness).map(({ anyOf }) => anyOf.join(' or '))
}

const sentences = (parts: readonly string[]) => parts.map((part) => (part === '' ? '' : `${part.charAt(0).toUpperCase()}${part.slice(1).replace(/\.$/, '')}.`)).join(' ')

/** How long somebody has waited, an arch a week, and what was tried. */
export function WaitingPanel({ looking, around, weeks }: Pick<Suggested, 'looking' | 'around' | 'weeks'>) {
  if (weeks === null) return null
  const { waiting } = ideaWords
  const lines = [
    around.earlier === 0 ? waiting.longest : waiting.place(around.earlier),
    ...(around.cameToNothing === 0 ? [] : [waiting.before(around.cameToNothing, firstName(looking.hat))]),
    weeks < talkOverAfterWeeks ? waiting.talkItOver : waiting.talkedOver,
  ]
  return (
    <Panel tone="honey" heading={waiting.heading(weeks)}>
      {weeks > 0 && weeks <= mostArches && (
        <p>
          <Tally filled={weeks} says={waiting.tally(weeks)} wordsElsewhere />
        </p>
      )}
      <p>{lines.join(' ')}</p>
    </Panel>
  )
}
