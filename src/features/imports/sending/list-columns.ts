import type { FileReading } from '../../../engines/reading/types.ts'
import { sendingWords } from './words.ts'
import type { List } from './unpack-workbooks.ts'

/** A list without its rows: its headings, and what is odd about it as a whole. */
export type ListColumns = Omit<FileReading, 'records'> & { readonly rows: number; /** a sheet of a workbook, whose letters nobody chose */ readonly workbook: boolean }

export const columnsOf = ({ records, ...file }: FileReading, lists: readonly List[]): ListColumns => ({ ...file, rows: records.length, workbook: lists.find((list) => list.name === file.name)?.workbook ?? false })

/** What was noted of each list when it was unpacked, said with what is odd about it. */
export const withNotes = <File extends Pick<FileReading, 'name' | 'problems'>>(files: readonly File[], lists: readonly List[]): File[] =>
  files.map((file) => ({ ...file, problems: [...file.problems, ...(lists.find((list) => list.name === file.name)?.notes ?? []).map(sendingWords.note)] }))
