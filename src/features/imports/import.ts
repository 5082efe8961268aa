import type { Day } from '../../engines/calendar/day.ts'
import type { ColumnMap, FileReading, ListKind, Meaning } from '../../engines/reading/types.ts'

/** mapping: the headings are being confirmed. reading: a long list, which the worker reads. questions: read, nothing made yet. bringing in: the worker makes it piece by piece; undoing: it takes it away so. The rest are how it ended. */
const importStates = ['mapping', 'reading', 'questions', 'bringing in', 'brought in', 'undoing', 'undone', 'put aside'] as const
export type ImportState = (typeof importStates)[number]

const follows: Readonly<Record<ImportState, readonly ImportState[]>> = {
  mapping: ['reading', 'questions', 'put aside'],
  reading: ['mapping', 'reading', 'questions', 'put aside'],
  questions: ['mapping', 'reading', 'questions', 'bringing in', 'brought in', 'put aside'],
  'bringing in': ['brought in', 'undoing', 'undone'],
  'brought in': ['undoing', 'undone'],
  undoing: ['undone'],
  undone: [],
  'put aside': [],
}

export const mayFollow = (from: ImportState, to: ImportState): boolean => follows[from].includes(to)

/** What each column means, by its place: a list without headings has people in its first row, and this is kept unsealed. */
export type Mapping = { readonly [file: string]: { readonly kind: ListKind; readonly columns: Readonly<Record<string, Meaning | 'not used'>>; /** somebody said that it is something else: kept with the others, and nothing is made of it */ readonly aside?: boolean } }

export type Import = { id: string; state: ImportState; stateSince: Date; startedAt: Date; asOf: Day; mapping: Mapping; pieces: number; piecesDone: number; /** the last reading of it came to nothing, because it had not enough room */ didNotFit: boolean }

/** The lists that somebody said are something else. */
export const asideIn = (mapping: Mapping): ReadonlySet<string> => new Set(Object.entries(mapping).flatMap(([file, { aside }]) => (aside ? [file] : [])))

/** The confirmed mapping as the reading takes it: by heading. */
export function columnMapFrom(mapping: Mapping, files: readonly Pick<FileReading, 'name' | 'columns'>[]): ColumnMap {
  return Object.fromEntries(
    files.flatMap((file) => {
      const said = mapping[file.name]
      if (!said) return []
      const columns = Object.fromEntries(file.columns.flatMap((column) => { const meaning = said.columns[String(column.index)]; return meaning ? [[column.heading, meaning] as const] : [] }))
      return [[file.name, { kind: said.kind, columns }] as const]
    }),
  )
}

/** What was read of the columns, whole, as a mapping to keep. */
export const mappingFrom = (files: readonly Pick<FileReading, 'name' | 'kind' | 'columns'>[]): Mapping =>
  Object.fromEntries(files.map((file) => [file.name, { kind: file.kind, columns: Object.fromEntries(file.columns.map((column) => [String(column.index), column.meaning])) }]))

export type MappingProblem = { file: string; what: 'no kind' } | { file: string; what: 'nobody named' } | { file: string; what: 'twice'; meaning: Meaning }

/** What keeps a mapping from being used: every list has a kind, names somebody, and no meaning stands twice (the second would push the first out). */
export function mappingProblems(mapping: Mapping): MappingProblem[] {
  return Object.entries(mapping).flatMap(([file, { kind, columns, aside }]): MappingProblem[] => {
    if (aside) return []
    const meanings = Object.values(columns).filter((meaning) => meaning !== 'not used')
    const twice = [...new Set(meanings.filter((meaning, place) => meanings.indexOf(meaning) !== place))]
    const named = kind === 'contacts' || kind === 'rota' || meanings.some((meaning) => meaning === 'name' || meaning === 'first name' || meaning === 'surname')
    return [...(kind === 'unknown' ? [{ file, what: 'no kind' } as const] : []), ...(named ? [] : [{ file, what: 'nobody named' } as const]), ...twice.map((meaning) => ({ file, what: 'twice', meaning }) as const)]
  })
}
