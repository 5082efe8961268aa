import { Button } from '../../../../interface/components/button.tsx'
import { Details } from '../../../../interface/components/details.tsx'
import { Card, Panel } from '../../../../interface/components/card.tsx'
import { DoneMessage, Notice } from '../../../../interface/components/messages.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Split } from '../../../../interface/components/split.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import { Table } from '../../../../interface/components/table.tsx'
import { TaskList } from '../../../../interface/components/task-list.tsx'
import { Checkbox } from '../../../../interface/forms/choices.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { atOnce } from '../pieces.ts'
import type { Preview } from '../preview.ts'
import { askingWords } from '../../asking/words.ts'
import { makingWords } from '../words.ts'
import { sendingWords } from '../../sending/words.ts'
import { importWords, typeset } from '../../words.ts'

const words = makingWords.preview

type PreviewPage = { id: string; preview: Preview; /** counted when it was read, before any answer */ long: boolean; saved: number | null; before: string | null; coordinator: boolean; address(path: string): string; hidden(): Readonly<Record<string, string>>; problems?: Problems }

/** The dry run: what would be made, what is not anybody, what was marked, and what is to be asked. Nothing is made yet. */
export const previewPage = (shown: PreviewPage): RoomPage => ({
  title: importWords.title,
  at: 'imports',
  heading: words.heading,
  lead: words.lead,
  back: { label: sendingWords.listing.heading, href: shown.address('/imports') },
  mistakes: { problems: shown.problems ?? {}, order: ['again'] },
  children: (
    <Split first={<First {...shown} />} side={<BringIn {...shown} />}>
      <Section heading={words.questionsHeading}>
        <Questions {...shown} />
      </Section>
      <Counts {...shown} />
      <NotRecords preview={shown.preview} />
      <Flagged preview={shown.preview} />
    </Split>
  ),
})

const First = ({ preview, saved }: PreviewPage) => (
  <>
    {saved !== null && <DoneMessage heading={askingWords.questions.saved(saved)} />}
    {preview.problems.length > 0 && (
      <Notice>
        <b>{words.problems}</b>
        <ul>{preview.problems.map(({ file, words: said }) => <li key={`${file} ${said}`}>{`${file}: ${said}`}</li>)}</ul>
      </Notice>
    )}
  </>
)

function Questions({ id, preview, address }: PreviewPage) {
  const open = preview.questions.reduce((sum, one) => sum + one.open, 0)
  const all = preview.questions.reduce((sum, one) => sum + one.all, 0)
  if (all === 0) return <p>{words.noQuestions}</p>
  return (
    <Card>
      <p>{words.questionsLead(open, all)}</p>
      <TaskList tasks={preview.questions.map((one) => ({ label: askingWords.questions.kinds[one.kind], state: String(one.all) }))} />
      <Button label={words.answer} href={address(`/imports/${id}/questions`)} kind={open > 0 ? 'main' : 'second'} />
    </Card>
  )
}

const shownCounts = ['people', 'members', 'supporters', 'both', 'waiting', 'placed', 'closed', 'received', 'couples', 'joined', 'here', 'corrected', 'held', 'notRecords', 'kept', 'died', 'noContact'] as const

const Counts = ({ preview, long }: Pick<PreviewPage, 'preview' | 'long'>) => (
  <Section heading={words.countsHeading} about={long ? words.countsBefore : undefined}>
    <Summary rows={shownCounts.filter((name) => name === 'people' || preview.counts[name] > 0).map((name) => ({ term: words.counts[name], detail: String(preview.counts[name]) }))} />
  </Section>
)

const where = ({ file, row }: { file: string; row: number }) => askingWords.questions.where(file, row)

const NotRecords = ({ preview }: { preview: Preview }) =>
  preview.notRecords.length === 0 ? null : (
    <Section heading={words.notRecordsHeading}>
      <Table
        caption={words.notRecordsHeading}
        captionHidden
        columns={[{ heading: words.columns.where, cell: where }, { heading: words.columns.written, cell: (line) => line.words }, { heading: words.columns.what, cell: (line) => typeset(line.why) }]}
        rows={preview.notRecords}
      />
      {preview.notRecordsInAll > preview.notRecords.length && <p>{words.more(preview.notRecordsInAll - preview.notRecords.length)}</p>}
    </Section>
  )

const Flagged = ({ preview: { flagged, flaggedInAll } }: { preview: Preview }) =>
  flagged.length === 0 ? null : (
    <Details summary={words.flaggedHeading(flaggedInAll)}>
      <p>{words.flaggedLead}</p>
      <Table
        caption={words.flaggedHeading(flaggedInAll)}
        captionHidden
        columns={[{ heading: words.columns.where, cell: where }, { heading: words.columns.heading, cell: (cell) => cell.heading }, { heading: words.columns.written, cell: (cell) => cell.written }, { heading: words.columns.read, cell: (cell) => cell.read || words.nothingRead }, { heading: words.columns.why, cell: (cell) => typeset(cell.why) }]}
        rows={flagged}
      />
      {flaggedInAll > flagged.length && <p>{words.more(flaggedInAll - flagged.length)}</p>}
    </Details>
  )

function BringIn({ id, preview, before, coordinator, address, hidden, problems }: PreviewPage) {
  const open = preview.questions.reduce((sum, one) => sum + one.open, 0)
  return (
    <>
      <Panel tone="damson" heading={words.bringInHeading} level={2}>
        <p>{preview.counts.people > atOnce ? words.bringInLongLead : words.bringInLead}</p>
        {coordinator ? (
          <Form action={address(`/imports/${id}/bringing-in`)} hidden={hidden()}>
            {before !== null && <Checkbox name="again" label={words.again(before)} problem={problems?.['again']} />}
            <Button label={words.bringIn} kind={open > 0 ? 'second' : 'main'} />
          </Form>
        ) : (
          <p>{words.noCoordinator}</p>
        )}
      </Panel>
      <p>
        <a href={address(`/imports/${id}/mapping`)}>{words.changeMapping}</a>
      </p>
      <Form action={address(`/imports/${id}/putting-aside`)} hidden={hidden()}>
        <Button label={words.aside} kind="quiet" />
        <p class="soft">{words.asideLead}</p>
      </Form>
    </>
  )
}
