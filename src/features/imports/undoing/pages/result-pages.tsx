import { Button } from '../../../../interface/components/button.tsx'
import { Actions } from '../../../../interface/components/actions.tsx'
import { DoneMessage, Empty } from '../../../../interface/components/messages.tsx'
import { Pagination } from '../../../../interface/components/pagination.tsx'
import { Panel } from '../../../../interface/components/card.tsx'
import { ProgressPanel } from '../../../../interface/components/progress-panel.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Table } from '../../../../interface/components/table.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { SearchField } from '../../../../interface/forms/search-field.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import type { BuiltOn } from '../read-built-on.ts'
import type { RowOutcome } from '../read-outcomes.ts'
import { askingWords } from '../../asking/words.ts'
import { makingWords } from '../../making/words.ts'
import { sendingWords } from '../../sending/words.ts'
import { resultWords } from '../words.ts'
import { importWords } from '../../words.ts'

type Addressed = { id: string; address(path: string): string }
const back = ({ address }: Addressed) => ({ label: sendingWords.listing.heading, href: address('/imports') })
const page = { title: importWords.title, at: 'imports', width: 'read' } as const

/** While the worker reads it. */
export const readingPage = (shown: Addressed & { done: number; of: number; hidden: Readonly<Record<string, string>> }): RoomPage => {
  const words = sendingWords.reading
  return {
    ...page,
    heading: words.heading,
    lead: words.lead,
    back: back(shown),
    children: (
      <Stack wide>
        <ProgressPanel heading={makingWords.bringing.part} label={words.progress} done={shown.done} of={shown.of} href={shown.address(`/imports/${shown.id}`)} look={makingWords.bringing.look} over={words.over} see={words.see}>
          {words.soFar(shown.done, shown.of)}
        </ProgressPanel>
        <Button label={makingWords.preview.changeMapping} href={shown.address(`/imports/${shown.id}/mapping`)} kind="quiet" />
        <Form action={shown.address(`/imports/${shown.id}/putting-aside`)} hidden={shown.hidden}>
          <Button label={sendingWords.mapping.aside} kind="quiet" />
        </Form>
      </Stack>
    ),
  }
}

/** While the worker makes it: how far it is, said again by itself where there are scripts. */
export const bringingPage = (shown: Addressed & { done: number; of: number; people: number; hidden: Readonly<Record<string, string>> }): RoomPage => {
  const words = makingWords.bringing
  return {
    ...page,
    heading: words.heading,
    lead: words.lead,
    back: back(shown),
    children: (
      <Stack wide>
        <ProgressPanel heading={words.part} label={words.progress} done={shown.done} of={shown.of} href={shown.address(`/imports/${shown.id}`)} look={words.look} over={words.over} see={words.see}>
          {words.soFar(shown.done, shown.of, shown.people)}
        </ProgressPanel>
        <Form action={shown.address(`/imports/${shown.id}/bringing-in`)} hidden={shown.hidden}>
          <Button label={words.stopped} kind="quiet" />
        </Form>
        <Button label={words.undo} href={shown.address(`/imports/${shown.id}/undoing`)} kind="quiet" />
      </Stack>
    ),
  }
}

/** While the worker takes it away again. */
export const undoingPage = (shown: Addressed & { done: number; of: number; people: number; hidden: Readonly<Record<string, string>> }): RoomPage => {
  const words = resultWords.undoing
  return {
    ...page,
    heading: words.heading,
    lead: makingWords.bringing.lead,
    back: back(shown),
    children: (
      <Stack wide>
        <ProgressPanel heading={makingWords.bringing.part} label={words.progress} done={shown.done} of={shown.of} href={shown.address(`/imports/${shown.id}`)} look={makingWords.bringing.look} over={words.over} see={words.see}>
          {words.soFar(shown.done, shown.of, shown.people)}
        </ProgressPanel>
        <Form action={shown.address(`/imports/${shown.id}/undoing`)} hidden={shown.hidden}>
          <Button label={makingWords.bringing.stopped} kind="quiet" />
        </Form>
      </Stack>
    ),
  }
}

/** After it was brought in: how many came of it, and what is still open. */
export const resultPage = (shown: Addressed & { people: number; waiting: number; open: number; leftOut: readonly string[] }): RoomPage => ({
  ...page,
  heading: false,
  back: back(shown),
  children: (
    <Stack wide>
      <DoneMessage heading={resultWords.result.heading} as="page">
        <p>{resultWords.result.lead(shown.people, shown.waiting)}</p>
        <p>{shown.open > 0 ? resultWords.result.open(shown.open) : resultWords.result.allAnswered}</p>
      </DoneMessage>
      <Actions>
        <Button label={resultWords.result.takeUp} href={shown.address(`/imports/${shown.id}/people`)} />
        <Button label={resultWords.result.see} href={shown.address('/waiting')} kind="second" />
        {shown.open > 0 && <Button label={makingWords.preview.answer} href={shown.address(`/imports/${shown.id}/questions`)} kind="second" />}
        <Button label={resultWords.result.rows} href={shown.address(`/imports/${shown.id}/rows`)} kind="second" />
        <Button label={resultWords.result.undo} href={shown.address(`/imports/${shown.id}/undoing`)} kind="quiet" />
      </Actions>
      <LeftOut {...shown} />
    </Stack>
  ),
})

const LeftOut = ({ id, address, leftOut }: Addressed & { leftOut: readonly string[] }) =>
  leftOut.length === 0 ? null : (
    <Section heading={resultWords.result.leftOutHeading} about={resultWords.result.leftOutLead}>
      <ul>
        {leftOut.map((file) => (
          <li key={file}>
            {resultWords.result.leftOut(file)}: <a href={address(`/imports/${id}/left-out?list=${encodeURIComponent(file)}`)} download aria-label={resultWords.result.leftOutAs(file, 'CSV')}>CSV</a> ·{' '}
            <a href={address(`/imports/${id}/left-out?list=${encodeURIComponent(file)}&as=xlsx`)} download aria-label={resultWords.result.leftOutAs(file, 'XLSX')}>XLSX</a>
          </li>
        ))}
      </ul>
    </Section>
  )

/** A list that is over: taken away again, or put aside. */
export const overPage = (shown: Addressed & { state: 'undone' | 'put aside'; kept: readonly BuiltOn[] }): RoomPage => ({
  ...page,
  heading: importWords.states[shown.state],
  lead: shown.state === 'undone' ? resultWords.result.undone : resultWords.result.aside,
  back: back(shown),
  children: (
    <Stack wide>
      <Kept {...shown} />
      {shown.state === 'undone' && <Button label={resultWords.result.rows} href={shown.address(`/imports/${shown.id}/rows`)} kind="second" />}
    </Stack>
  ),
})

/** What undoing would take away, and what it leaves. */
export const undoPage = (shown: Addressed & { people: number; kept: readonly BuiltOn[]; hidden: Readonly<Record<string, string>> }): RoomPage => ({
  ...page,
  heading: resultWords.undo.heading,
  lead: resultWords.undo.lead,
  back: { label: resultWords.undo.back, href: shown.address(`/imports/${shown.id}`) },
  children: (
    <Stack wide>
      <Panel tone="honey">
        <p>
          <b>{resultWords.undo.goes(shown.people)}</b>
        </p>
      </Panel>
      <Kept {...shown} />
      <Form action={shown.address(`/imports/${shown.id}/undoing`)} hidden={shown.hidden}>
        <Button label={resultWords.undo.button} kind="second" />
      </Form>
    </Stack>
  ),
})

const hrefOf = (address: (path: string) => string, hat: { participation: string; kind: 'member' | 'supporter' | 'staff' }) => address(`/${hat.kind === 'supporter' ? 'supporters' : 'members'}/${hat.participation}`)

const Kept = ({ kept, address }: Addressed & { kept: readonly BuiltOn[] }) =>
  kept.length === 0 ? null : (
    <Section heading={resultWords.undo.keptHeading} about={resultWords.undo.keptLead}>
      <ul>
        {kept.map((hat) => (
          <li key={hat.participation}>
            <a href={hrefOf(address, hat)}>{hat.name}</a>
          </li>
        ))}
      </ul>
    </Section>
  )

type RowsPage = Addressed & { rows: readonly RowOutcome[]; row: string; page: number; last: number }

/** What came of each row, and of one that is looked for. */
export const rowsPage = (shown: RowsPage): RoomPage => {
  const words = resultWords.rows
  return {
    ...page,
    width: 'wide',
    heading: words.heading,
    back: { label: importWords.back, href: shown.address(`/imports/${shown.id}`) },
    children: (
      <Stack wide>
        <SearchField action={shown.address(`/imports/${shown.id}/rows`)} name="row" label={words.find} hint={words.findHint} value={shown.row} />
        {shown.rows.length === 0 ? (
          <Empty says={words.none} />
        ) : (
          <Table
            caption={words.caption}
            columns={[
              { heading: words.columns.where, cell: (one) => askingWords.questions.where(one.file, one.row) },
              { heading: words.columns.became, cell: (one) => words.became[one.became] },
              { heading: words.columns.who, cell: (one) => (one.who.length === 0 ? words.nobody : one.who.map((hat, place) => <span key={hat.participation}>{place > 0 && ', '}{hat.gone ? hat.name : <a href={hrefOf(shown.address, hat)}>{hat.name}</a>}</span>)) },
            ]}
            rows={shown.rows}
          />
        )}
        <Pagination page={shown.page} last={shown.last} href={(number) => shown.address(`/imports/${shown.id}/rows?page=${number}`)} />
      </Stack>
    ),
  }
}
