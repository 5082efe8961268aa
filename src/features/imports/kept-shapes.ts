import { z } from 'zod'
import type { ListKind, Meaning } from '../../engines/reading/types.ts'
import type { Mapping } from './import.ts'
import type { Answer, Asks } from './asking/question.ts'
import type { Preview } from './making/preview.ts'
import { isAnswer } from './asking/question.ts'
import type { ListNote } from './sending/unpack-workbooks.ts'
import { sendingWords } from './sending/words.ts'

export const listKinds: readonly ListKind[] = ['members', 'supporters', 'contacts', 'register', 'rota', 'unknown']
export const isListKind = (text: string): text is ListKind => listKinds.some((kind) => kind === text)
export const isMeaning = (text: string): text is Meaning => Object.hasOwn(sendingWords.meanings, text)
export const meanings: readonly Meaning[] = Object.keys(sendingWords.meanings).filter(isMeaning)

const meaning = z.string().refine((text): text is Meaning | 'not used' => text === 'not used' || isMeaning(text))
const mappingShape = z.record(z.string(), z.object({ kind: z.enum(['members', 'supporters', 'contacts', 'register', 'rota', 'unknown']), columns: z.record(z.string(), meaning), aside: z.boolean().optional() }))

/** A mapping as it was kept. */
export const readMapping = (kept: unknown): Mapping =>
  Object.fromEntries(Object.entries(mappingShape.parse(kept)).map(([file, { aside, ...said }]) => [file, aside ? { ...said, aside } : said]))

const notesShape = z.array(z.object({ what: z.enum(['no value', 'merged', 'hidden rows', 'comments', 'hidden sheets', 'other sheets']), count: z.number(), at: z.string() }))

/** What was noted of a list when it was unpacked. */
export const readNotes = (kept: unknown): ListNote[] => notesShape.parse(kept)

const row = z.object({ file: z.string(), row: z.number() })
const named = z.object({ person: z.string(), rows: z.array(row) })

const asksShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('held'), because: z.enum(['who is it', 'unreachable', 'read first', 'under 18', 'who died', 'call', 'corrected', 'edited since']), name: z.string(), text: z.string() }),
  z.object({ kind: z.literal('same'), people: z.array(named), question: z.string() }),
  z.object({ kind: z.literal('found'), person: z.string(), rows: z.array(row), reasons: z.array(z.string()), hats: z.boolean() }),
  z.object({ kind: z.literal('two people'), names: z.array(z.string()) }),
  z.object({ kind: z.literal('death'), person: z.string(), text: z.string() }),
  z.object({ kind: z.literal('cell'), who: z.string(), heading: z.string(), meaning: z.string().refine(isMeaning), raw: z.string(), why: z.string(), suggestion: z.string().nullable() }),
  z.object({ kind: z.literal('matched'), who: z.string(), written: z.string(), supporter: z.string() }),
  z.object({ kind: z.literal('said'), who: z.string(), text: z.string() }),
])

/** A question as it was sealed. */
export const readAsks = (text: string): Asks => asksShape.parse(JSON.parse(text))

const detailShape = z.object({ names: z.array(z.string()), value: z.string() })

/** An answer as it was kept: its word, and the sealed rest. */
export function readAnswer(asks: Asks, word: string | null, detail: string | undefined): Answer | null {
  if (word === null || !isAnswer(asks.kind, word)) return null
  return { word, ...(detail === undefined ? { names: [], value: '' } : detailShape.parse(JSON.parse(detail))) }
}

const count = z.number()
const kinds = z.enum(['held', 'same', 'death', 'cell', 'matched', 'said', 'found', 'two people'])
const previewShape = z.object({
  counts: z.object({ people: count, members: count, supporters: count, both: count, waiting: count, placed: count, closed: count, received: count, couples: count, held: count, joined: count, notRecords: count, died: count, noContact: count, kept: count, here: count, corrected: count }),
  notRecords: z.array(z.object({ file: z.string(), row: z.number(), words: z.string(), why: z.string() })),
  notRecordsInAll: count,
  flagged: z.array(z.object({ file: z.string(), row: z.number(), heading: z.string(), written: z.string(), read: z.string(), why: z.string() })),
  flaggedInAll: count,
  questions: z.array(z.object({ kind: kinds, all: count, open: count })),
  problems: z.array(z.object({ file: z.string(), words: z.string() })),
})

/** What a long list came to, as it was kept. */
export const readPreview = (text: string): Preview => previewShape.parse(JSON.parse(text))
