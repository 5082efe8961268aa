import { z } from 'zod'
import { MEANINGS } from '../../engines/reading/read-lists.ts'
import type { ColumnMap, Meaning } from '../../engines/reading/types.ts'

const kinds = ['members', 'supporters', 'contacts', 'register', 'rota', 'unknown'] as const
const shape = z.record(z.string(), z.strictObject({ kind: z.enum(kinds).optional(), columns: z.record(z.string(), z.string()).optional() }))

const isMeaning = (text: string): text is Meaning => MEANINGS.some((meaning) => meaning === text)

/** A mapping somebody wrote as JSON: the file, then its kind and what each heading means. What cannot be used is one sentence naming the entry. */
export function readMap(text: string, files: readonly { name: string; headings: readonly string[] }[]): { map: ColumnMap } | { problem: string } {
  const read = shape.safeParse(parsed(text))
  if (!read.success) {
    const [issue] = read.error.issues
    return { problem: `--map is not as it should be${issue?.path.length ? ` at ${issue.path.join(' › ')}` : ''}: it names each file with its "kind" and its "columns".` }
  }
  const map: Record<string, { kind?: (typeof kinds)[number]; columns?: Record<string, Meaning | 'not used'> }> = {}
  for (const [file, { kind, columns }] of Object.entries(read.data)) {
    const headings = files.find(({ name }) => name === file)?.headings
    if (!headings) return { problem: `--map names ${file}, which is not among the files.` }
    const meanings: Record<string, Meaning | 'not used'> = {}
    for (const [heading, meaning] of Object.entries(columns ?? {})) {
      if (!headings.includes(heading)) return { problem: `--map gives a meaning to "${heading}", which is not a heading of ${file}. Its headings: ${headings.join(', ')}.` }
      if (meaning !== 'not used' && !isMeaning(meaning)) return { problem: `--map gives "${heading}" of ${file} the meaning "${meaning}", which we don’t know. We know: ${MEANINGS.join(', ')}, not used.` }
      meanings[heading] = meaning
    }
    map[file] = { ...(kind ? { kind } : {}), columns: meanings }
  }
  return { map }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
