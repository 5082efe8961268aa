import { writeList } from '../../engines/reading/write-list.ts'
import { writeWorkbook } from '../../engines/reading/write-workbook.ts'
import type { Answer, RoomRequest } from './routing.ts'

/** The most lines one file has: as many as a list that is brought in may have. */
export const mostInFile = 100_000

type ListFile = { name: string; headings: readonly string[]; rows: readonly (readonly (string | number | null)[])[]; about?: readonly string[]; thing?: string }

/** A list as a file that a spreadsheet program opens: `?as=xlsx`, else CSV. Nothing in it runs, and a day is written 2026-11-28. */
export async function listFile({ query }: Pick<RoomRequest, 'query'>, { name, headings, rows, ...whom }: ListFile): Promise<Answer> {
  const table = [headings, ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))]
  if (query.get('as') === 'xlsx') return { file: { name: `${name}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: await writeWorkbook(table) }, ...whom }
  return { file: { name: `${name}.csv`, type: 'text/csv; charset=utf-8', body: writeList(table) }, ...whom }
}
