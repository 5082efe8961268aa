import { queueMessage } from '../../features/messages/queue-message.ts'
import { settleMessage } from '../../features/messages/send-message.ts'
import { onUnsure } from '../rooms.ts'
import { type Happened, type Known, theOne } from './happened.ts'

/** A letter to Terry came back: his mail server would not take it, so somebody must tell him another way. */
export const letterCameBack = (known: Known): Happened => ({
  daysAgo: 2,
  does: async (work) => {
    const { participation, person } = theOne(known.supporters, 'terry')
    const queued = await queueMessage(work, { to: participation, person, kind: 'to a supporter', address: 'terry@wenbury.example', subject: 'Thursday', body: 'Hello Terry, we open at eleven on Thursday, not at ten. Asha' })
    if ('refused' in queued || queued.state !== 'queued') throw new Error('The letter to Terry was not taken down.')
    await settleMessage(work, onUnsure, { id: queued.id, to: participation, state: 'failed', why: 'refused' })
  },
})
