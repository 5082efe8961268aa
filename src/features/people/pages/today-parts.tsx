import { Arch } from '../../../interface/components/arch.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Card } from '../../../interface/components/card.tsx'
import { Empty } from '../../../interface/components/messages.tsx'
import { Row, RowLine, Rows } from '../../../interface/components/rows.tsx'
import { Section } from '../../../interface/components/section.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import { firstName } from '../person.ts'
import { sayDay } from '../say-days.ts'
import type { readSupported } from '../store.ts'
import { peopleWords } from '../words.ts'

const words = peopleWords.today

export type SupportedList = { people: Awaited<ReturnType<typeof readSupported>>; today: Day; address(path: string): string }

/** Those a supporter sees, by first name. */
export const SupportedSection = ({ people, today, address }: SupportedList) => (
  <Section heading={words.supporting} id="supporting">
    {people.length === 0 ? (
      <Empty says={words.supportingNobody}>{words.supportingNobodyHow}</Empty>
    ) : (
      <Rows>
        {people.map((one) => (
          <Row
            key={one.participation}
            title={firstName(one)}
            href={address(`/members/${one.participation}`)}
            arch={<Arch name={firstName(one)} />}
            go={<Button label={words.open} more={firstName(one)} href={address(`/members/${one.participation}`)} kind="second" />}
          >
            <RowLine soft>{words.since(sayDay(one.since, today))}</RowLine>
          </Row>
        ))}
      </Rows>
    )}
  </Section>
)

export const OwnPageCard = ({ heading, href }: { heading: string; href: string }) => (
  <Card heading={heading} level={2}>
    <p>{words.ownPageLine}</p>
    <p>
      <Button label={words.openOwn} more={heading === words.ownPage ? undefined : heading} href={href} kind="second" />
    </p>
  </Card>
)
