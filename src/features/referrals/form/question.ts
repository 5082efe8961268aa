import { readNhsNumber } from '../../../engines/reading/nhs-numbers.ts'
import { readTelephones } from '../../../engines/reading/telephones.ts'
import type { Day } from '../../../engines/calendar/day.ts'
import { looksLikeEmail } from '../../accounts/account.ts'
import { readDayField } from '../../people/read-day-field.ts'

/** Answers to the public form by the name of their field, as typed. Nothing is filled in, tidied or guessed. */
export type Answers = Readonly<Record<string, string>>

/** Whom somebody asks for: themselves, or somebody else in one of three ways. */
export const whos = ['myself', 'family or friend', 'professional', 'member'] as const
export type Who = (typeof whos)[number]

/** The ways to reach somebody. Through whoever asks is a way to reach them, and never a way to have asked them. */
export const ways = ['phone', 'text', 'email', 'relay', 'letter', 'through me'] as const
export const bands = ['under 18', '18 to 29', '30 to 49', '50 to 64', '65 to 79', '80 or more', 'not sure'] as const
const sure = ['yes', 'no', 'not sure'] as const

type Choice = { kind: 'choice'; choices: readonly string[]; besides?: Readonly<Record<string, readonly FieldName[]>> }
type Typed = { kind: 'line' | 'long' | 'telephone' | 'email' | 'day' | 'nhs number' }
export type FieldSpec = Choice | Typed

export const fieldNames = [
  'who', 'danger', 'dangerWords', 'name', 'knownAs', 'age', 'born', 'where', 'knows', 'way', 'telephone', 'message', 'textSafe', 'textTelephone', 'ringSafe', 'email', 'relayTelephone', 'address', 'letter', 'times', 'writeSafe',
  'wants', 'wantsOpen', 'whose', 'hopes', 'language', 'interpreter', 'help', 'beside', 'besideName', 'besideReach', 'yourName', 'yourRole', 'worksFor', 'yourTelephone', 'yourEmail',
  'practice', 'nhsNumber', 'visitors', 'hard', 'others', 'emergency', 'mayContact',
] as const
export type FieldName = (typeof fieldNames)[number]

const line = { kind: 'line' } as const
const long = { kind: 'long' } as const
const telephone = { kind: 'telephone' } as const
const yesNoSure = { kind: 'choice', choices: sure } as const

export const fields: Readonly<Record<FieldName, FieldSpec>> = {
  who: { kind: 'choice', choices: whos },
  danger: { kind: 'choice', choices: ['yes', 'no', 'rather not say'], besides: { yes: ['dangerWords'] } },
  dangerWords: long, name: line, knownAs: line, age: { kind: 'choice', choices: bands }, born: { kind: 'day' }, where: line,
  knows: { kind: 'choice', choices: ['knows and agrees', 'knows', 'not asked', 'not known'] },
  way: { kind: 'choice', choices: ways, besides: { phone: ['telephone', 'message', 'textSafe'], text: ['textTelephone', 'ringSafe'], email: ['email'], relay: ['relayTelephone'], letter: ['address', 'letter'] } },
  telephone, message: yesNoSure, textSafe: yesNoSure, textTelephone: telephone, ringSafe: yesNoSure, email: { kind: 'email' }, relayTelephone: telephone, address: long, letter: yesNoSure, times: line, writeSafe: yesNoSure,
  wants: long, wantsOpen: { kind: 'choice', choices: ['yes'] }, whose: { kind: 'choice', choices: ['theirs', 'mine'] }, hopes: long,
  language: line, interpreter: yesNoSure, help: long,
  beside: { kind: 'choice', choices: ['yes', 'no'], besides: { yes: ['besideName', 'besideReach'] } }, besideName: line, besideReach: line,
  yourName: line, yourRole: line, worksFor: line, yourTelephone: telephone, yourEmail: { kind: 'email' },
  practice: line, nhsNumber: { kind: 'nhs number' }, visitors: long, hard: long, others: long, emergency: long,
  mayContact: { kind: 'choice', choices: ['any time', 'in an emergency', 'ask first', 'not sure'] },
}

/** The fields of one question, without what belongs to a choice that was not made. */
export function openFields(asked: readonly FieldName[], answers: Answers): FieldName[] {
  const closed = new Set(asked.flatMap((name) => {
    const spec = fields[name]
    return spec.kind === 'choice' ? Object.entries(spec.besides ?? {}).flatMap(([choice, besides]) => (answers[name] === choice ? [] : besides)) : []
  }))
  return asked.filter((name) => !closed.has(name))
}

/** All fields of a question, with what its choices ask besides. */
export const allFields = (asked: readonly FieldName[]): FieldName[] =>
  asked.flatMap((name) => {
    const spec = fields[name]
    return [name, ...(spec.kind === 'choice' ? Object.values(spec.besides ?? {}).flat() : [])]
  })

const most: Readonly<Record<FieldSpec['kind'], number>> = { choice: 100, line: 300, long: 2000, telephone: 100, email: 254, day: 4, 'nhs number': 100 }
/** What somebody is called is one word or two: as long as a page of ours keeps it. */
const mostCalled = 120
export const mostOf = (name: FieldName): number => (name === 'knownAs' ? mostCalled : most[fields[name].kind])

/** The names a field's answers are kept and posted under: a day is three numbers. */
export const partsOf = (name: FieldName): readonly string[] => (fields[name].kind === 'day' ? [`${name}-day`, `${name}-month`, `${name}-year`] : [name])

export type ProblemKind = 'missing' | 'long' | 'telephone' | 'email' | 'day' | 'later' | 'nhs number' | 'whole'

/** What is wrong with one answer: only what nobody could read, and what is missing where nothing can be done without. */
export function problemOf(name: FieldName, answers: Answers, { needed, today }: { needed: boolean; today: Day }): ProblemKind | undefined {
  const spec = fields[name]
  const text = answers[name] ?? ''
  if (spec.kind === 'day') {
    const day = readDayField((part) => answers[part] ?? '', name, today)
    return 'day' in day || day.problem === 'missing' ? undefined : day.problem === 'later' ? 'later' : 'day'
  }
  if (spec.kind === 'choice') return spec.choices.includes(text) || (text === '' && !needed) ? undefined : 'missing'
  if (text.trim() === '') return needed ? 'missing' : undefined
  if (text.length > mostOf(name)) return 'long'
  if (spec.kind === 'telephone') return readNumber(text) ? undefined : 'telephone'
  if (spec.kind === 'email') return looksLikeEmail(text) ? undefined : 'email'
  if (spec.kind === 'nhs number') return readNhs(text) ? undefined : 'nhs number'
  return undefined
}

/** A telephone number as it is kept, or undefined where nobody could ring it. */
export function readNumber(text: string): string | undefined {
  const [first] = readTelephones(text, { country: '', areaCode: '' }).value ?? []
  return first?.e164 ?? undefined
}

/** Ten figures whose check fits; ten of the same pass the check and are nobody's (domain 7.4). */
export function readNhs(text: string): string | undefined {
  const number = readNhsNumber(text).value
  return number === null || /^(\d)\1{9}$/.test(number) ? undefined : number
}
