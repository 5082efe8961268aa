import { Arch } from '../../../../interface/components/arch.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Row, RowLine, Rows } from '../../../../interface/components/rows.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import type { ByNhsNumber } from '../find-by-number.ts'
import { listedAs } from '../../person.ts'
import { peopleWords } from '../../words.ts'
import { byNumberWords } from '../words.ts'

const words = byNumberWords

export type NhsNumberShown = { typed: string; problem?: string | undefined; found: readonly ByNhsNumber[]; hidden: Readonly<Record<string, string>>; address(path: string): string }

/** Looks somebody up by a number that must stand in no address and in no browser’s history: so it is a form that is sent. */
export const nhsNumberPage = ({ typed, problem, found, hidden, address }: NhsNumberShown): RoomPage => ({
  title: words.title,
  at: 'people',
  back: { label: peopleWords.page.back, href: address('/people') },
  heading: words.heading,
  lead: words.lead,
  width: 'read',
  mistakes: problem ? { problems: { number: problem }, order: ['number'] } : undefined,
  children: (
    <Stack>
      <Form action={address('/people/nhs-number')} hidden={hidden} card>
        <TextField name="number" label={words.number} hint={words.hint} value={typed} width={20} autocomplete="off" inputmode="numeric" exact problem={problem} />
        <Button label={words.button} />
      </Form>
      {found.length > 0 && (
        <Rows label={words.several}>
          {found.map((one) => (
            <Row key={one.participation} title={listedAs(one)} href={address(`/members/${one.participation}`)} arch={<Arch name={listedAs(one)} />}>
              {one.area && <RowLine soft>{one.area}</RowLine>}
            </Row>
          ))}
        </Rows>
      )}
    </Stack>
  ),
})
