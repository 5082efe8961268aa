import type { Hold, ListRecord, Meaning, Reading, RowRef } from '../../../engines/reading/types.ts'
import { mayAsk } from '../../../engines/reading/list-rows.ts'
import { namesIn } from '../../../engines/reading/read-cells.ts'
import { keptWords } from '../making/words.ts'

export const questionKinds = ['held', 'same', 'death', 'cell', 'matched', 'said', 'found', 'two people'] as const
export type QuestionKind = (typeof questionKinds)[number]

export type Named = { person: string; rows: readonly RowRef[] }

/** What is put to a person: enough to answer it and no more. */
export type Asks =
  | { kind: 'held'; because: Hold['because']; name: string; text: string }
  | { kind: 'same'; people: readonly Named[]; question: string }
  | { kind: 'found'; person: string; rows: readonly RowRef[]; reasons: readonly string[]; hats: boolean }
  | { kind: 'two people'; names: readonly string[] }
  | { kind: 'death'; person: string; text: string }
  | { kind: 'cell'; who: string; heading: string; meaning: Meaning; raw: string; why: string; suggestion: string | null }
  | { kind: 'matched'; who: string; written: string; supporter: string }
  | { kind: 'said'; who: string; text: string }

/** The answers each question has; the first is what is done while nobody has answered. It never makes, joins or fills in anything doubtful. */
export const answersTo = {
  held: ['leave out', 'bring in'],
  same: ['do not know', 'yes', 'no'],
  death: ['do not know', 'died', 'alive'],
  cell: ['leave empty', 'value'],
  matched: ['leave it', 'yes', 'no'],
  said: ['leave it', 'noted'],
  found: ['join', 'part'],
  'two people': ['two people', 'one person'],
} as const satisfies Readonly<Record<QuestionKind, readonly [string, ...string[]]>>
export type AnswerWord = (typeof answersTo)[QuestionKind][number]

/** A confirmation is done as shown unless somebody says otherwise; everything else stays open until it is answered. */
export const staysOpen = (kind: QuestionKind): boolean => kind !== 'found' && kind !== 'two people'

/** Working days within which an unanswered question is to be looked at: a person before a cell. */
export const dueAfter: Readonly<Record<QuestionKind, number>> = { held: 2, death: 2, same: 5, matched: 10, said: 10, cell: 20, found: 20, 'two people': 20 }

export type Question = { file: string; row: number; asks: Asks }
export type Answer = { word: AnswerWord; names: readonly string[]; value: string }

export const isAnswer = (kind: QuestionKind, word: string): word is AnswerWord => answersTo[kind].some((one) => one === word)

/** What an answer says that changes no field, in words to keep; undefined where there is nothing to keep. */
export function noteOf(asks: Asks, answer: Answer | null): string | undefined {
  if (asks.kind === 'said') return answer?.value.trim() || undefined
  if (asks.kind !== 'matched' || !answer) return undefined
  if (answer.word === 'yes') return keptWords.matchedWith(asks.supporter)
  return answer.word === 'no' ? keptWords.notMatchedWith(asks.supporter) : undefined
}

/**
 * What makes two questions one to whoever answers: the same words under the same heading, the same name in "matched with", the
 * same remark of the reading. Undefined where each is about somebody of their own.
 */
export function alikeBy(asks: Asks): string | undefined {
  switch (asks.kind) {
    case 'cell':
      return JSON.stringify([asks.kind, asks.meaning, asks.heading, asks.raw.toLowerCase(), asks.why])
    case 'matched':
      return JSON.stringify([asks.kind, asks.written.toLowerCase(), asks.supporter])
    case 'said':
      return JSON.stringify([asks.kind, asks.text])
    default:
      return undefined
  }
}

const at = ({ file, row }: RowRef) => ({ file, row })

/** Everything a reading leaves to a person, in the order in which it matters: people first, then cells, then confirmations. */
export function questionsFrom(reading: Reading): Question[] {
  const records = new Map(reading.files.flatMap((file) => file.records.flatMap((record) => (['members', 'supporters'].includes(record.table?.kind ?? file.kind) ? [[keyOf(record), record] as const] : []))))
  const who = (ref: RowRef) => nameOf(records.get(keyOf(ref)))
  const held = new Map<string, Hold>()
  for (const hold of reading.hold) if (hold.because !== 'corrected' && records.has(keyOf(hold)) && !(held.get(keyOf(hold))?.because === 'read first')) held.set(keyOf(hold), hold)
  const corrected = new Set(reading.hold.filter((hold) => hold.because === 'corrected').map(keyOf))
  const unsure = reading.deceased.filter((death) => !death.certain)
  const doubtful = new Set(unsure.map(keyOf))
  return [
    ...[...held.values()].map((hold): Question => ({ ...at(hold), asks: { kind: 'held', because: hold.because, name: who(hold), text: hold.text } })),
    ...reading.uncertain.flatMap((pair): Question[] => {
      const first = pair.people[0]?.rows[0]
      return first ? [{ ...at(first), asks: { kind: 'same', people: pair.people, question: pair.question } }] : []
    }),
    ...unsure.map((death): Question => ({ ...at(death), asks: { kind: 'death', person: death.person, text: death.text } })),
    ...[...records.values()].filter((record) => !held.has(keyOf(record)) && !corrected.has(keyOf(record))).flatMap(cellQuestions),
    ...reading.matchedWith.flatMap((match): Question[] => {
      const [only, more] = match.fits
      return only && !more && !held.has(keyOf(match)) ? [{ ...at(match), asks: { kind: 'matched', who: who(match), written: match.written, supporter: who(only) } }] : []
    }),
    ...reading.importButAsk.filter((said) => records.has(keyOf(said)) && !held.has(keyOf(said)) && !(doubtful.has(keyOf(said)) && /death/i.test(said.text))).map((said): Question => ({ ...at(said), asks: { kind: 'said', who: who(said), text: said.text } })),
    ...[...reading.samePerson.map((same) => ({ ...same, hats: false })), ...reading.twoHats.map((same) => ({ ...same, hats: true }))].flatMap((same): Question[] => {
      const [first] = same.rows
      return first ? [{ ...at(first), asks: { kind: 'found', person: same.person, rows: same.rows, reasons: same.reasons, hats: same.hats } }] : []
    }),
    ...reading.twoPeople.map((two): Question => ({ ...at(two), asks: { kind: 'two people', names: two.people } })),
  ]
}

export const keyOf = ({ file, row }: RowRef): string => `${file}#${row}`

function nameOf(record: ListRecord | undefined): string {
  const names = record && namesIn(record.cells)
  return names?.people.map((person) => person.full).join(' and ') ?? ''
}

function cellQuestions(record: ListRecord): Question[] {
  if (record.kind !== 'person' || !mayAsk(record)) return []
  return Object.entries(record.cells).flatMap(([meaning, cell]): Question[] => {
    if (cell.level !== 'ask' || !isMeaning(meaning, record)) return []
    return [{ ...at(record), asks: { kind: 'cell', who: nameOf(record), heading: cell.heading, meaning, raw: cell.raw.trim(), why: cell.why, suggestion: cell.suggestion ?? null } }]
  })
}

/** The keys of a record's cells are meanings; types forget that when they are listed. */
const isMeaning = (key: string, record: ListRecord): key is Meaning => key in record.cells
