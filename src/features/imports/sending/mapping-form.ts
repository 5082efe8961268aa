import type { FileReading } from '../../../engines/reading/types.ts'
import type { Mapping, MappingProblem } from '../import.ts'
import { isListKind, isMeaning } from '../kept-shapes.ts'
import { columnField, kindField, somethingElse } from './pages/mapping-page.tsx'
import { sendingWords } from './words.ts'
import type { Form } from '../../../platform/http/form.ts'

/** What a form says each heading means; a field that is not there keeps its suggestion, one that is not understood keeps the column as a remark. */
export function mappingFromForm(form: Pick<Form, 'text' | 'all'>, files: readonly Pick<FileReading, 'name' | 'kind' | 'columns'>[]): Mapping {
  return Object.fromEntries(
    files.map((file, place) => {
      const kind = form.text(kindField(place))
      const columns = Object.fromEntries(
        file.columns.map((column) => {
          const said = form.all(columnField(place, column.index))[0]
          return [String(column.index), said === undefined ? column.meaning : isMeaning(said) ? said : 'not used'] as const
        }),
      )
      return [file.name, { kind: isListKind(kind) ? kind : 'unknown', columns, ...(kind === somethingElse ? { aside: true } : {}) }] as const
    }),
  )
}

/** Beside which field each problem of a mapping stands. */
export function mappingProblemsShown(problems: readonly MappingProblem[], files: readonly Pick<FileReading, 'name' | 'kind' | 'columns'>[]): Record<string, string> {
  const words = sendingWords.mapping
  return Object.fromEntries(
    problems.map((problem) => {
      const place = files.findIndex((file) => file.name === problem.file)
      const columns = files[place]?.columns ?? []
      if (problem.what === 'no kind') return [kindField(place), words.problemKind(problem.file)]
      if (problem.what === 'nobody named') return [columnField(place, columns[0]?.index ?? 0), words.problemNobody(problem.file)]
      const second = columns.filter((column) => column.meaning === problem.meaning).at(-1)
      return [columnField(place, second?.index ?? 0), words.problemTwice(problem.file, sendingWords.meanings[problem.meaning])]
    }),
  )
}
