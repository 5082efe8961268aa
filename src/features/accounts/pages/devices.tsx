import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Row, RowLine, Rows } from '../../../interface/components/rows.tsx'
import { Tag } from '../../../interface/components/tag.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { accountWords } from '../words.ts'

const words = accountWords.devices

export type Device = { device: string; startedAt: Date; lastUsedAt: Date; here: boolean }

export const devicesPage = (shown: { email: string; devices: readonly Device[]; hidden: Readonly<Record<string, string>> }): RoomPage => ({
  title: words.title,
  heading: words.heading,
  lead: words.lead(shown.email),
  back: { label: words.back, href: '/' },
  children: (
    <>
      <Rows label={words.label}>
        {shown.devices.map(({ device, startedAt, lastUsedAt, here }, place) => (
          <Row key={place} title={device} go={here ? <Tag label={words.here} /> : undefined}>
            <RowLine>{words.since(startedAt)}</RowLine>
            <RowLine soft>{words.used(lastUsedAt)}</RowLine>
          </Row>
        ))}
      </Rows>
      <Actions>
        <Form action="/sign-out/everywhere" hidden={shown.hidden}>
          <Button label={words.everywhere} />
        </Form>
        <Form action="/sign-out" hidden={shown.hidden}>
          <Button label={words.signOut} kind="second" />
        </Form>
      </Actions>
    </>
  ),
})
