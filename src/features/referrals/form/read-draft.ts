import { readPostcode } from '../../../engines/reading/postcodes.ts'
import type { Day } from '../../../engines/calendar/day.ts'
import type { NewHat, NewPerson } from '../../people/add-person.ts'
import { ageToShow, type Birth, firstName, type LimitKind } from '../../people/person.ts'
import type { Way } from '../../people/reaching/reach.ts'
import { readDayField } from '../../people/read-day-field.ts'
import { nothingTold, type Told } from '../../people/told.ts'
import { whoOf } from './draft.ts'
import { type Answers, readNhs, readNumber } from './question.ts'
import { sourceFrom, type Source } from '../referral.ts'
import { knowsWords, nothingSaid, type ReferralTold, type Referrer } from '../referral-told.ts'
import type { TakenIn } from '../take-in-referral.ts'
import { draftWords as words } from './words.ts'

/** What a whole form says, ready to be taken in: of one person, and of somebody beside them who is asked apart. */
type Newcomer = Omit<TakenIn, 'whom'> & { whom: Extract<TakenIn['whom'], { new: NewPerson }> }
export type ReadDraft = { one: Newcomer; beside: Newcomer | null; danger: boolean; under18: boolean }

/** Reads a form into what is kept: people's words as they wrote them, and the few things a rule needs. Guesses nothing. */
export function readDraft(answers: Answers, { today, wordsVersion }: { today: Day; wordsVersion: string }): ReadDraft {
  const who = whoOf(answers)
  const self = who === 'myself'
  const referrer = self ? null : referrerFrom(answers)
  const birth = birthFrom(answers, today)
  const whom = { new: { name: text(answers, 'name') ?? '', knownAs: text(answers, 'knownAs') }, hat: { ...placeFrom(answers), birth, told: toldFrom(answers, self), ...reachFrom(answers, referrer) } }
  const one: Newcomer = {
    whom, source: sourceOf(answers), sourceWords: answers['ringMe'] ? words.kept.ringMe : referrer ? [referrer.name, referrer.asWhat, referrer.worksFor].filter(Boolean).join(', ') : null, cameBy: 'form', referrer,
    told: saidFrom(answers, self), agreedTo: self && !answers['ringMe'] ? { how: words.agreedHow, wordsVersion } : null,
  }
  return { one, beside: answers['beside'] === 'yes' ? besideFrom(answers, self, referrer) : null, danger: answers['danger'] === 'yes', under18: isUnder18(answers, birth, today) }
}

/** The words of one answer, or null where nothing was said. Kept as written. */
const text = (answers: Answers, name: string): string | null => {
  const found = answers[name]
  return found === undefined || found.trim() === '' ? null : found
}

function sourceOf(answers: Answers): Source {
  const who = whoOf(answers)
  // whoever left a number where danger was named may ring about somebody else: it is nobody's yes
  if (answers['ringMe']) return 'not known'
  if (who === 'myself') return 'self'
  if (who !== 'professional') return who
  const read = sourceFrom([answers['yourRole'], answers['worksFor']].filter(Boolean).join(' '))
  return read === 'self' || read === 'family or friend' || read === 'not known' ? 'other' : read
}

function referrerFrom(answers: Answers): Referrer {
  const telephone = text(answers, 'yourTelephone')
  return { name: text(answers, 'yourName') ?? '', asWhat: text(answers, 'yourRole'), worksFor: text(answers, 'worksFor'), telephone: telephone && (readNumber(telephone) ?? telephone), email: text(answers, 'yourEmail')?.trim() ?? null }
}

function birthFrom(answers: Answers, today: Day): Birth {
  const born = readDayField((part) => answers[part] ?? '', 'born', today)
  return { born: 'day' in born ? born.day : null, age: null, ageOn: null }
}

const isUnder18 = (answers: Answers, birth: Birth, today: Day): boolean => answers['age'] === 'under 18' || (ageToShow(birth, today)?.years ?? 18) < 18

function placeFrom(answers: Answers): Pick<NewHat, 'area' | 'postcode'> {
  const written = text(answers, 'where')
  if (!written) return {}
  const read = readPostcode(written, { country: '', outwards: new Map() })
  return read.level === 'ok' && read.value ? { postcode: read.value.text } : { area: written }
}

function toldFrom(answers: Answers, self: boolean): Told {
  const visitors = text(answers, 'visitors')
  const language = text(answers, 'language')
  const access = [text(answers, 'help'), answers['interpreter'] === 'yes' ? words.kept.interpreter : null, answers['way'] === 'relay' ? words.kept.relay : null].filter((one) => one !== null)
  const nhs = text(answers, 'nhsNumber')
  return {
    ...nothingTold,
    matters: text(answers, 'wants'),
    mattersInOwnWords: inOwnWords(answers, self),
    languages: language ? [language] : [],
    access: access.length ? access.join('\n') : null,
    beforeVisiting: visitors ? [visitors] : [],
    nhsNumber: nhs ? (readNhs(nhs) ?? null) : null,
  }
}

const inOwnWords = (answers: Answers, self: boolean): boolean => text(answers, 'wants') !== null && (self || answers['whose'] === 'theirs')

function saidFrom(answers: Answers, self: boolean): ReferralTold {
  const emergency = [text(answers, 'emergency'), answers['mayContact'] ? words.said.whenToRing[answers['mayContact']] : null].filter(Boolean)
  const age = answers['age']
  return {
    ...nothingSaid,
    wants: text(answers, 'wants'),
    ownWords: inOwnWords(answers, self),
    hopes: text(answers, 'hopes'),
    knows: answers['ringMe'] ? 'not known' : self ? 'asked for themselves' : (knowsWords.find((one) => one === answers['knows']) ?? 'not known'),
    danger: (['yes', 'no', 'rather not say'] as const).find((one) => one === answers['danger']) ?? null,
    dangerWords: answers['danger'] === 'yes' ? text(answers, 'dangerWords') : null,
    forVisitors: text(answers, 'visitors'),
    hardForThem: text(answers, 'hard'),
    others: text(answers, 'others'),
    emergencyContact: emergency.length ? emergency.join(' ') : null,
    besideThem: answers['beside'] === 'yes' ? text(answers, 'besideName') : null,
    ageSaid: age ? words.said.ages[age] ?? null : null,
    practice: text(answers, 'practice'),
  }
}

type Reach = Required<Pick<NewHat, 'reach' | 'limits' | 'open'>>

/**
 * How to reach them, and how not to. The way that was chosen is open, and what was said to be safe besides; a no is a limit. What
 * nobody was sure of stays not known, which is never a yes.
 */
function reachFrom(answers: Answers, referrer: Referrer | null): Reach {
  const no = (name: string, kind: LimitKind) => (answers[name] === 'no' ? [{ kind, words: null }] : [])
  const yes = (name: string, way: Way): Way[] => (answers[name] === 'yes' ? [way] : [])
  const ring = (name: string) => point('telephone', readNumber(answers[name] ?? '') ?? answers[name] ?? '')
  const times = text(answers, 'times')
  const always = { limits: [...(times ? [{ kind: 'times' as const, words: times }] : []), ...no('writeSafe', 'no_letter')], open: yes('writeSafe', 'letter') }
  const reached = (reach: Reach['reach'], open: readonly Way[], limits: Reach['limits'] = []): Reach => ({ reach, limits: [...limits, ...always.limits], open: [...open, ...always.open] })
  switch (answers['way']) {
    case 'phone':
      return reached([ring('telephone')], ['ring', ...yes('message', 'message'), ...yes('textSafe', 'text')], [...no('message', 'no_message'), ...no('textSafe', 'no_text')])
    case 'text':
      return reached([ring('textTelephone')], ['text', ...yes('ringSafe', 'ring')], no('ringSafe', 'text_only'))
    case 'email':
      return reached([point('email', (answers['email'] ?? '').trim())], ['email'])
    case 'relay':
      return reached([ring('relayTelephone')], ['ring'])
    case 'letter':
      return { reach: [point('address', answers['address'] ?? '')], limits: [...no('letter', 'no_letter'), ...always.limits.filter(({ kind }) => kind === 'times')], open: yes('letter', 'letter') }
    default:
      return reached(throughWhoever(referrer), [])
  }
}

const point = (kind: 'telephone' | 'email' | 'address', value: string, whose: string | null = null) => ({ kind, value, whose })

/** The way goes through whoever suggested them: their number, marked as theirs. */
function throughWhoever(referrer: Referrer | null) {
  if (!referrer) return []
  const whose = [referrer.name, referrer.asWhat].filter(Boolean).join(', ')
  return [...(referrer.telephone ? [point('telephone', referrer.telephone, whose)] : []), ...(referrer.email ? [point('email', referrer.email, whose)] : [])]
}

/** Somebody beside them: a referral of their own, told by somebody else, so that they are asked themselves and apart. */
function besideFrom(answers: Answers, self: boolean, referrer: Referrer | null): Newcomer {
  const name = text(answers, 'besideName') ?? ''
  const first = text(answers, 'name') ?? ''
  const by: Referrer = referrer ?? { name: first, asWhat: null, worksFor: null, telephone: null, email: null }
  const own = text(answers, 'besideReach')
  const number = own ? readNumber(own) : undefined
  const reach = own ? [point(number ? 'telephone' : own.includes('@') ? 'email' : 'address', number ?? own)] : reachFrom(answers, referrer).reach.map((one) => ({ ...one, whose: one.whose ?? words.kept.sharedWith(firstName({ name: first, knownAs: text(answers, 'knownAs') })) }))
  return {
    whom: { new: { name }, hat: { ...placeFrom(answers), reach, limits: own ? [] : reachFrom(answers, referrer).limits } },
    source: self ? 'family or friend' : sourceOf(answers), sourceWords: words.kept.besideOf(by.name), cameBy: 'form', referrer: by, told: { ...nothingSaid, knows: 'not known', besideThem: first }, agreedTo: null,
  }
}
