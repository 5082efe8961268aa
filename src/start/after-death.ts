import { raiseDeathTasks, settleDeathTasks } from '../features/home/death-task.ts'
import { settleProposals, surfaceProposals } from '../features/matching/after-death.ts'
import { holdBack } from '../features/messages/hold-back.ts'
import type { AfterDeath } from '../features/people/deaths/hear-of-death.ts'
import { setEndingsAside, takeUpEndings } from '../features/referrals/following/after-support.ts'
import { setMeetingsAside, settleRelationships, surfaceRelationships } from '../features/relationships/after-death.ts'

/** What follows a death, in the same save: nothing leaves any more, and humans are asked to do the rest. Nobody is told by the software. */
export const afterDeath: AfterDeath = {
  async heard(work, death) {
    await settleDeathTasks(work, [...death.replaced.flags, ...death.replaced.calls], 'we know more')
    await holdBack(work, death.hats, 'died')
    await holdBack(work, death.bereaved.map((one) => one.participation), 'bereaved')
    await raiseDeathTasks(work, death)
    await surfaceProposals(work, death.hats)
    await setMeetingsAside(work, death.hats)
    await setEndingsAside(work, death.hats)
    if (death.certain) await surfaceRelationships(work, death.hats)
  },
  async lifted(work, { flags, calls, hats }) {
    await settleDeathTasks(work, [...flags, ...calls], 'they are alive')
    await settleProposals(work, hats)
    await settleRelationships(work, hats)
    await takeUpEndings(work, hats)
  },
  spoken: (work, call) => settleDeathTasks(work, [call], 'they have spoken'),
}
