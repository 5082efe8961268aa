import { Arch } from '../../../../interface/components/arch.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Card } from '../../../../interface/components/card.tsx'
import { Empty } from '../../../../interface/components/messages.tsx'
import { Row, RowLine, Rows } from '../../../../interface/components/rows.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { listedAs } from '../../person.ts'
import type { PerhapsSame, RecordSeen } from '../possibly-the-same.ts'
import type { TwoPeople } from '../tell-apart.ts'
import { peopleWords } from '../../words.ts'
import { sameWords } from '../words.ts'

const words = sameWords.list

export type PerhapsShown = { pairs: readonly PerhapsSame[]; more: number; apart: readonly TwoPeople[]; hidden(): Readonly<Record<string, string>>; address(path: string): string }

/** Where two records are compared: the hats they were written under stand in the address, never the person. */
export const comparePath = (one: RecordSeen, other: RecordSeen): string => `/people/${hatOf(one)}/same/${hatOf(other)}`
const hatOf = ({ hats }: RecordSeen): string => hats[0]?.participation ?? ''

/** Reasons as one sentence: `The same name, the same mobile.` */
export const sayReasons = (reasons: readonly string[]): string => {
  const said = reasons.join(', ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

export const perhapsPage = ({ pairs, more, apart, hidden, address }: PerhapsShown): RoomPage => ({
  title: words.title,
  at: 'people',
  heading: words.heading,
  lead: words.lead,
  back: { label: peopleWords.page.back, href: address('/people') },
  children: (
    <Stack>
      {pairs.length === 0 ? (
        <Empty says={words.none}>{words.noneHow}</Empty>
      ) : (
        <Rows label={words.heading}>
          {pairs.map(({ one, other, reasons }) => (
            <Row
              key={`${one.person} ${other.person}`}
              title={words.pair(listedAs(one), listedAs(other))}
              arch={<Arch name={listedAs(one)} />}
              go={<Button label={words.compare} more={words.pair(listedAs(one), listedAs(other))} href={address(comparePath(one, other))} kind="second" />}
            >
              <RowLine>{sayReasons(reasons)}</RowLine>
            </Row>
          ))}
        </Rows>
      )}
      {more > 0 && <p class="soft">{words.more(more)}</p>}
      {apart.length > 0 && (
        <Section heading={words.apart}>
          {apart.map(({ one, other }) => (
            <Form key={`${one.participation} ${other.participation}`} action={address(`/people/${one.participation}/same/${other.participation}/second-look`)} hidden={hidden()} card>
              <p>{words.pair(listedAs(one), listedAs(other))}</p>
              <Button label={words.askAgain} more={words.pair(listedAs(one), listedAs(other))} kind="second" />
            </Form>
          ))}
        </Section>
      )}
    </Stack>
  ),
})

/** On somebody’s page: who may be the same person, with why. */
export const PerhapsPanel = ({ pairs, person, address }: { pairs: readonly PerhapsSame[]; person: string; address(path: string): string }) => (
  <Card heading={sameWords.perhaps.heading}>
    {pairs.map(({ one, other, reasons }) => {
      const [here, there] = one.person === person ? [one, other] : [other, one]
      return (
        <div key={there.person}>
          <p>
            <b>{listedAs(there)}</b>. {sayReasons(reasons)}
          </p>
          <p>
            <a href={address(comparePath(here, there))}>
              {sameWords.perhaps.compare}
              <span class="hide"> {listedAs(there)}</span>
            </a>
          </p>
        </div>
      )
    })}
  </Card>
)
