import type { Column } from '../../../../engines/reading/types.ts'
import { Button } from '../../../../interface/components/button.tsx'
import { Card } from '../../../../interface/components/card.tsx'
import { Details } from '../../../../interface/components/details.tsx'
import { Notice } from '../../../../interface/components/messages.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import { Select } from '../../../../interface/forms/select.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { listKinds, meanings } from '../../kept-shapes.ts'
import type { ListColumns } from '../list-columns.ts'
import { sendingWords } from '../words.ts'
import { importWords } from '../../words.ts'

const words = sendingWords.mapping

type MappingPage = { id: string; /** reading it came to nothing */ didNotFit?: boolean; files: readonly ListColumns[]; /** lists that somebody said are something else */ aside: ReadonlySet<string>; address(path: string): string; hidden(): Readonly<Record<string, string>>; problems?: Problems; back?: boolean }

/** Fields are named by the places of the file and the column: headings can be anything. */
export const kindField = (file: number): string => `kind-${file}`
export const columnField = (file: number, column: number): string => `column-${file}-${column}`

/** Chosen in place of a kind: no list of people or of what they did. */
export const somethingElse = 'something else'

/** What each heading was taken to mean, to be confirmed or changed. Those in doubt come first. */
export const mappingPage = ({ id, didNotFit = false, files, aside, address, hidden, problems = {} }: MappingPage): RoomPage => ({
  title: importWords.title,
  at: 'imports',
  width: 'read',
  heading: words.heading,
  lead: words.lead,
  back: { label: sendingWords.listing.heading, href: address('/imports') },
  mistakes: { problems, order: files.flatMap((file, place) => [kindField(place), ...file.columns.map((column) => columnField(place, column.index))]) },
  children: (
    <Stack wide>
      {didNotFit && <Notice>{words.didNotFit}</Notice>}
      <Form action={address(`/imports/${id}/mapping`)} hidden={hidden()}>
        {files.map((file, place) => (
          <FilePart key={file.name} file={file} aside={aside.has(file.name)} place={place} problems={problems} />
        ))}
        <Button label={words.button} />
      </Form>
      <Form action={address(`/imports/${id}/putting-aside`)} hidden={hidden()}>
        <Button label={words.aside} kind="quiet" />
      </Form>
    </Stack>
  ),
})

const certain = (column: Column) => !column.marks && (column.confidence === 'sure' || column.confidence === 'confirmed')

function FilePart({ file, aside, place, problems }: { file: ListColumns; aside: boolean; place: number; problems: Problems }) {
  const sure = file.columns.filter((column) => certain(column) && problems[columnField(place, column.index)] === undefined)
  const doubtful = file.columns.filter((column) => !sure.includes(column) && !column.marks)
  const marks = file.columns.filter((column) => column.marks)
  const about = [words.about.rows(file.rows), ...(file.workbook ? [] : [words.about.encoding(file.encoding)])].join(', ')
  return (
    <Card heading={file.name} level={2}>
      <p class="soft">{about}</p>
      {file.problems.length > 0 && <ul>{file.problems.map((problem) => <li key={problem}>{`${problem[0]?.toUpperCase() ?? ''}${problem.slice(1)}.`}</li>)}</ul>}
      <Select
        name={kindField(place)}
        label={words.kind(file.name)}
        hint={file.kind === 'unknown' ? undefined : words.kindHint(file.kindReason)}
        options={[...listKinds.filter((kind) => kind !== 'unknown').map((kind) => ({ value: kind, label: words.kinds[kind] })), { value: somethingElse, label: words.somethingElse }]}
        value={aside ? somethingElse : file.kind}
        startEmpty={file.kind === 'unknown' && !aside}
        problem={problems[kindField(place)]}
      />
      {(file.kind === 'contacts' || file.kind === 'register' || file.kind === 'rota') && <p>{words.notMadeYet[file.kind]}</p>}
      {marks.length > 0 && <p>{words.marks(marks.map((column) => column.heading))}</p>}
      {doubtful.length > 0 && <p class="soft">{words.askHeading(file.name)}</p>}
      {doubtful.map((column) => (
        <ColumnField key={column.index} column={column} file={place} problem={problems[columnField(place, column.index)]} />
      ))}
      {doubtful.length === 0 && <p>{words.allSure}</p>}
      {sure.length > 0 && (
        <Details summary={words.sureHeading(file.name)}>
          {sure.map((column) => (
            <ColumnField key={column.index} column={column} file={place} problem={undefined} />
          ))}
        </Details>
      )}
    </Card>
  )
}

const options = [{ value: 'not used', label: words.notUsed }, ...meanings.map((meaning) => ({ value: meaning, label: sendingWords.meanings[meaning] })).sort((a, b) => a.label.localeCompare(b.label))]

const ColumnField = ({ column, file, problem }: { column: Column; file: number; problem: string | undefined }) => (
  <Select name={columnField(file, column.index)} label={words.column(column.heading.slice(0, 120))} hint={`${words.confidence[column.confidence]}. ${words.hint(column.reason, column.examples)}`} options={options} value={column.meaning} problem={problem} />
)
