import { Empty } from '../../../interface/components/messages.tsx'
import { Row, RowLine, Rows } from '../../../interface/components/rows.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import type { MessageState } from '../message.ts'
import { messageWords } from '../words.ts'

const words = messageWords.post
const order = ['not known', 'failed', 'caught', 'held back', 'queued', 'sending'] as const

/** Numbers alone: what a message says is between us and the person it was written to. */
export function postPage(counts: Partial<Record<MessageState, number>>): RoomPage {
  const shown = order.flatMap((state) => (counts[state] ? [{ state, count: counts[state] }] : []))
  return {
    title: words.title,
    heading: words.heading,
    width: 'read',
    children: shown.length ? (
      <Rows label={words.waiting}>
        {shown.map(({ state, count }) => (
          <Row key={state} title={words.counted(words.states[state].name, count)}>
            <RowLine>{words.states[state].about}</RowLine>
          </Row>
        ))}
      </Rows>
    ) : (
      <Empty says={words.all} />
    ),
  }
}
