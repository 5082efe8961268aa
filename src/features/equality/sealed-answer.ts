import { z } from 'zod'
import type { Work } from '../audit/work.ts'
import type { Answer } from './equality.ts'

const shape = z.object({ choice: z.string(), words: z.string().nullable() })

/** Longer than any answer in bytes: eighty characters of four, and what is round them. Sealed, all are of one length. */
const length = 512

export const columnOf = (row: string) => ({ table: 'equality_answer', column: 'answer_sealed', row })

/** Seals an answer with the person’s key, filled up so that its length says nothing. */
export function sealAnswer(work: Work, { person, row }: { person: string; row: string }, answer: Answer): Promise<Buffer> {
  const bytes = Buffer.alloc(length, ' ')
  bytes.write(JSON.stringify(answer))
  return work.text.sealBytes(person, columnOf(row), bytes)
}

/** An answer opened; undefined where the person’s key was destroyed. */
export function openAnswer(work: Work, person: string, { id, sealed, key }: { id: string; sealed: Buffer; key: Buffer | null }): Answer | undefined {
  const text = work.text.open(person, columnOf(id), { sealed, key })
  return text === undefined ? undefined : shape.parse(JSON.parse(text))
}
