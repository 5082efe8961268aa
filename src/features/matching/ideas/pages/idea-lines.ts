import { sayAsKnown } from '../../../people/say-days.ts'
import type { Idea, Suggested } from '../suggest-supporters.ts'
import { explainToStaff } from '../../weighing/explain.ts'
import { matchingWords } from '../../weighing/words.ts'
import { firstNames, listedAs } from '../../../people/person.ts'
import { mayKnowEachOther } from '../../asking/may-know.ts'
import { ideaWords } from '../words.ts'

const words = ideaWords.idea
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What a card says of one person: words alone, no figure about a human. */
export type IdeaLines = {
  participation: string
  name: string
  called: string
  about: string | undefined
  isNew: boolean
  longestAlone: boolean
  mayKnow: boolean
  why: readonly string[]
  check: readonly string[]
  foot: string
  sentences: { why: string; check: string; others: string }
}

/**
 * What each card says. A question that stands on every card is about the person who is waiting rather than about any of the
 * others: it is asked once, beside them.
 */
export function linesOf(suggested: Suggested): { lines: readonly IdeaLines[]; toAsk: readonly string[] } {
  const names = firstNames(suggested.ideas.map(({ possible }) => possible.hat))
  const lines = suggested.ideas.map((idea, place) => ideaLines(suggested, idea, names[place] ?? ''))
  const [first] = lines
  const toAsk = lines.length < 2 || !first ? [] : first.check.filter((line) => lines.every(({ check }) => check.includes(line)))
  return { lines: lines.map((line) => ({ ...line, check: line.check.filter((each) => !toAsk.includes(each)) })), toAsk }
}

function ideaLines({ looking, list, referral }: Suggested, { candidate, possible }: Idea, called: string): IdeaLines {
  const said = explainToStaff(looking.profile, candidate, list, matchingWords)
  const asked = possible.askedAbout.some((about) => about !== referral.member)
  const room = matchingRoom(candidate)
  const mayKnow = mayKnowEachOther(looking.hat, possible.hat)
  return {
    participation: possible.hat.participation,
    name: listedAs(possible.hat),
    called,
    about: aboutLine(possible),
    isNew: candidate.isNew,
    longestAlone: candidate.longestAlone,
    mayKnow,
    why: said.whyLines.filter((line) => line !== room).map(capital),
    check: [...(mayKnow ? [words.mayKnow(looking.profile.calledAs)] : []), ...(asked ? [words.elsewhere(called)] : []), ...said.checkLines.map(({ line }) => capital(line))],
    foot: footLine({ candidate, possible }),
    sentences: { why: said.why, check: said.check, others: said.others },
  }
}

/** The line about room stands at the foot of the card already. */
const matchingRoom = ({ supporter }: Idea['candidate']) => matchingWords.because.room({ member: '', supporter: supporter.calledAs, whom: '' }, [])

function aboutLine({ hat, file }: Idea['possible']): string | undefined {
  const self = hat.told?.describedAs ?? hat.told?.brings[0]
  const since = file.started ? words.since(sayAsKnown(file.started)) : undefined
  const parts = [self === undefined ? undefined : `${capital(self.replace(/\.$/, ''))}.`, since].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' ')
}

function footLine({ candidate }: Idea): string {
  const { ground, supporter } = candidate
  const { by } = supporter.travel
  const there = ground.minutes === 'not known' ? '' : `${words.takes(ground.minutes, by === 'not known' ? null : words.by[by])} `
  const { now } = supporter.capacity
  return `${there}${now === 'not known' ? '' : words.sees(now)}`.trim()
}
