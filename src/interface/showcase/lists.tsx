import { Arch } from '../components/arch.tsx'
import { Button } from '../components/button.tsx'
import { Heading } from '../components/heading.tsx'
import { Empty } from '../components/messages.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Row, RowLine, Rows } from '../components/rows.tsx'
import { Section } from '../components/section.tsx'
import { Split, Stack } from '../components/split.tsx'
import { Steps } from '../components/steps.tsx'
import { Summary } from '../components/summary.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { Tally } from '../components/tally.tsx'
import { TaskList } from '../components/task-list.tsx'
import { Ticks } from '../components/ticks.tsx'
import { Timeline } from '../components/timeline.tsx'
import { TwoHats } from '../components/two-hats.tsx'
import { long } from './samples.ts'

const wards = [
  { name: 'Canal End', people: 115, share: '70%' },
  { name: 'Millgate', people: 25, share: '15%' },
  { name: long, people: 4, share: 'not shown' },
]

export const Lists = () => (
  <Section heading="Lists" id="lists">
    <Split narrow="even" side={<Terms />}>
      <Stack>
        <Heading level={3}>Rows</Heading>
        <Rows>
          <Row title="Grace Oyelaran" href="#x" arch={<Arch name="Grace Oyelaran" />} go={<Button label="Open" more="Grace Oyelaran" href="#x" kind="second" />}>
            <RowLine>Phone or café</RowLine>
            <RowLine><Tally says="8 weeks" filled={8} /></RowLine>
          </Row>
          <Row title="Six-week chat" href="#x" arch={<Arch icon="cal" />}>
            <RowLine soft><Tag label="Today" kind="full" /> with Win</RowLine>
          </Row>
          <Row title={long} arch={<Arch name="A very long name" />} go={<Button label="Find someone" more="for them" href="#x" kind="second" />}>
            <RowLine soft>{long}</RowLine>
          </Row>
        </Rows>
        <Pagination page={5} last={12} href={(page) => `#page-${page}`} />
        <Heading level={3}>Nothing here</Heading>
        <Empty says="Nobody is waiting.">That doesn’t happen often. Enjoy it.</Empty>
        <Heading level={3}>Task list</Heading>
        <TaskList
          tasks={[
            { label: 'Two people who know you', href: '#x', state: 'Done' },
            { label: 'Your check', state: <Tag label="With us, nothing for you to do" /> },
            { label: 'Two training evenings', href: '#x', state: <Tag label="Next" kind="dash" /> },
          ]}
        />
      </Stack>
    </Split>
    <Stack>
      <Heading level={3}>Two hats, one wall</Heading>
      <TwoHats here={{ heading: 'As a member', children: <p>What this side knows.</p> }} apart={{ heading: 'As a group leader', children: <p>That there is another side, and who looks after it. No more.</p> }} />
      <Table
        caption="Where people live"
        columns={[
          { heading: 'Part of town', cell: ({ name }) => name },
          { heading: 'People', numeric: true, cell: ({ people }) => (people < 5 ? 'fewer than 5' : people) },
          { heading: 'Share', numeric: true, cell: ({ share }) => share },
        ]}
        rows={wards}
      />
      <Table caption="The same, scrolling in its own frame" columns={[{ heading: 'Part of town', cell: ({ name }) => name }, { heading: 'People', numeric: true, cell: ({ people }) => people }]} rows={wards.slice(0, 2)} phone="scroll" />
    </Stack>
  </Section>
)

const Terms = () => (
  <>
    <Heading level={3}>Summary lists</Heading>
    <Summary rows={[{ term: 'Best time', detail: 'After 11am', action: { href: '#x', more: 'best time' } }, { term: 'Voicemail', detail: 'No', action: { href: '#x', more: 'voicemail' } }]} />
    <Summary look="tight" rows={[{ term: 'Good times', detail: 'After 11am' }, { term: 'If she goes quiet', detail: 'Ring Jan first, then her sister Bev' }]} />
    <Summary look="side" rows={[{ term: '11:00am', detail: 'First visit with Yvonne' }, { term: '2:00pm', detail: 'Supervision with Sunita' }]} />
    <Summary look="names" rows={[{ term: 'Ingrid Solheim', detail: 'Peer supporter since May' }, { term: 'Bev Tully', detail: 'Sister. May be told if Mo is unwell.' }]} />
    <Summary look="answers" rows={[{ term: 'Keep notes', detail: <b>Yes</b> }, { term: 'Photos', detail: <b>Hands only</b> }]} />
    <Heading level={3}>Tags</Heading>
    <p class="bar">
      <Tag label="Today" kind="full" />
      <Tag label="Soon" />
      <Tag label="Not known" kind="dash" />
      <Tag label="Open door" kind="square" icon="door" />
    </p>
    <Heading level={3}>Timeline</Heading>
    <Timeline
      events={[
        { icon: 'mug', when: 'Tuesday, written by Ingrid', what: 'Met, all fine.', children: 'An hour at the Copper Kettle.' },
        { icon: 'cal', when: '3 November', what: 'Didn’t happen.', children: 'Ingrid had a cold.' },
      ]}
    />
    <Heading level={3}>Ticks and steps</Heading>
    <Ticks items={['Has an allotment, four plots from Joe’s', 'Free Tuesday and Thursday afternoons']} />
    <Steps steps={[{ what: 'Listen, and thank them.', how: '“I’m glad you told me.”' }, { what: 'Bring someone in, together.' }]} />
  </>
)
