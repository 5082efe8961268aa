import { directionOf } from '../../../../engines/distance/bearing.ts'
import { Rings } from '../../../../interface/components/rings.tsx'
import { firstName } from '../../../people/person.ts'
import { matchingWords } from '../../weighing/words.ts'
import type { Suggested } from '../suggest-supporters.ts'
import { ideaWords } from '../words.ts'
import type { IdeaLines } from './idea-lines.ts'

const words = ideaWords.howFar

/** Everybody of whom it is known how long they would be on their way, round whoever is waiting. */
export function HowFar({ looking, ideas, lines }: Pick<Suggested, 'looking' | 'ideas'> & { lines: readonly IdeaLines[] }) {
  const from = looking.profile.place.point
  const away = ideas.flatMap(({ candidate: { ground, supporter } }, at) => {
    const name = lines[at]?.called
    if (ground.minutes === 'not known' || name === undefined) return []
    const to = supporter.place.point
    const by = supporter.travel.by
    return [{ name, minutes: ground.minutes, direction: from === 'not known' || to === 'not known' ? undefined : directionOf(from, to), says: words.away(name, ground.minutes, by === 'not known' ? null : ideaWords.idea.by[by]) }]
  })
  if (away.length === 0) return null
  return <Rings heading={words.heading} about={words.about} middle={firstName(looking.hat)} away={away} says={words.says(matchingWords.list(away.map(({ says }) => says)))} ring={words.ring} />
}
