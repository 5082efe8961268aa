import { Button } from '../../../../interface/components/button.tsx'
import { Columns } from '../../../../interface/components/split.tsx'
import { Notice } from '../../../../interface/components/messages.tsx'
import { Table } from '../../../../interface/components/table.tsx'
import { Tag } from '../../../../interface/components/tag.tsx'
import { Radios } from '../../../../interface/forms/choices.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { listedAs, showTelephone } from '../../person.ts'
import { sayAsKnown } from '../../say-days.ts'
import type { Hat } from '../../store.ts'
import type { ContactPoint } from '../../person.ts'
import { peopleWords } from '../../words.ts'
import { sameWords } from '../words.ts'
import { Heading } from '../../../../interface/components/heading.tsx'
import { sayReasons } from './possibly-the-same.tsx'

const words = sameWords.page

/** A record beside another: the hat it is opened under, every hat of the record, and how to reach them. */
export type Compared = { hat: Hat; hats: readonly Hat[]; points: readonly ContactPoint[] }

export type CompareShown = {
  one: Compared
  other: Compared
  reasons: readonly string[]
  joined: boolean
  problem?: string | undefined
  hidden(): Readonly<Record<string, string>>
  address(path: string): string
}

/** Two records beside each other, and one question. Nothing is put together without an answer. */
export function comparePage(shown: CompareShown): RoomPage {
  const { one, other, reasons, joined, problem, address } = shown
  const names = [words.first(listedAs(one.hat)), words.second(listedAs(other.hat))] as const
  return {
    title: words.title,
    at: 'people',
    heading: words.heading,
    back: { label: words.back, href: address('/people/possibly-the-same') },
    ...(problem ? { mistakes: { problems: { into: problem }, order: ['into'] } } : {}),
    children: (
      <>
        <Notice>
          <p>{joined ? <b>{words.already}</b> : reasons.length > 0 ? <><b>{words.alike}</b> {sayReasons(reasons)}</> : words.nothing}</p>
        </Notice>
        <Table<Fact>
          caption={words.caption}
          captionHidden
          columns={[
            { heading: words.caption, headingHidden: true, cell: (fact) => <Named fact={fact} /> },
            { heading: names[0], cell: (fact) => known(fact.one) },
            { heading: names[1], cell: (fact) => known(fact.other) },
          ]}
          rows={factsOf(one, other)}
        />
        {!joined && <Answers {...shown} />}
      </>
    ),
  }
}

function Answers({ one, other, problem, hidden, address }: CompareShown) {
  const path = `/people/${one.hat.participation}/same/${other.hat.participation}`
  return (
    <>
      <Columns>
        <Form action={address(`${path}/joining`)} hidden={hidden()} label={words.one.heading} card>
          <Heading level={2} looks="part">{words.one.heading}</Heading>
          <p>{words.one.about}</p>
          <Radios
            name="into"
            label={words.one.into}
            problem={problem}
            choices={[
              { value: 'one', label: words.first(listedAs(one.hat)) },
              { value: 'other', label: words.second(listedAs(other.hat)) },
            ]}
          />
          <Button label={words.one.button} />
        </Form>
        <Form action={address(`${path}/dismissal`)} hidden={hidden()} label={words.two.heading} card>
          <Heading level={2} looks="part">{words.two.heading}</Heading>
          <p>{words.two.about}</p>
          <Button label={words.two.button} kind="second" />
        </Form>
      </Columns>
      <p class="soft">{words.notSure}</p>
    </>
  )
}

type Fact = { term: string; one: string | null; other: string | null }

const known = (value: string | null) => value ?? <Tag label={peopleWords.notKnown} kind="dash" />

const Named = ({ fact: { term, one, other } }: { fact: Fact }) => (
  <>
    {term} {one !== null && one === other && <Tag label={words.same} />}
  </>
)

function factsOf(one: Compared, other: Compared): Fact[] {
  const rows = words.rows
  const both = (term: string, of: (compared: Compared) => string | null): Fact => ({ term, one: of(one), other: of(other) })
  const pointsOf = (kind: ContactPoint['kind']) => ({ points }: Compared) => listOf(points.filter((point) => point.kind === kind && point.whose === null).map((point) => (kind === 'telephone' ? showTelephone(point.value) : point.value)))
  return [
    both(rows.name, ({ hat }) => listOf([hat.name, hat.knownAs].flatMap((name) => name ?? []))),
    both(rows.hats, ({ hats }) => listOf(hats.map((hat) => (hat.kind === 'member' ? words.member : words.supporter)(hat.since.slice(0, 4))))),
    both(rows.born, ({ hats }) => bornOf(hats)),
    both(rows.telephone, pointsOf('telephone')),
    both(rows.email, pointsOf('email')),
    both(rows.address, pointsOf('address')),
    both(rows.postcode, ({ hats }) => listOf(hats.flatMap((hat) => hat.postcode ?? hat.area ?? []))),
    both(rows.nhs, ({ hats }) => listOf(hats.flatMap((hat) => hat.told?.nhsNumber ?? []))),
    both(rows.lives, ({ hats }) => listOf(hats.flatMap((hat) => hat.told?.livesWith ?? []))),
    both(rows.matters, ({ hats }) => listOf(hats.flatMap((hat) => hat.told?.matters ?? []))),
    ...(one.hat.died || other.hat.died ? [both(rows.died, ({ hat }) => (hat.died === null ? null : hat.died === 'yes' ? words.died : words.mayHaveDied))] : []),
  ]
}

const listOf = (parts: readonly string[]): string | null => (parts.length > 0 ? [...new Set(parts)].join(', ') : null)

function bornOf(hats: readonly Hat[]): string | null {
  const born = hats.find((hat) => hat.birth.born !== null)?.birth.born
  if (born) return sayAsKnown(born)
  const age = hats.find((hat) => hat.birth.age !== null)?.birth
  return age?.age === null || age === undefined ? null : words.age(age.age)
}
