import { h } from 'preact'
import { may } from '../audit/permission.ts'
import type { Panel } from '../people/panel.ts'
import { readerOf } from '../people/permissions.ts'
import { firstName } from '../people/person.ts'
import { OwnWait, ReferralsCard } from './pages/referrals-card.tsx'
import { seeReferrals } from './permissions.ts'
import { readReferralsOf } from './store.ts'

/** How a member came to us and how far it is: for colleagues, and in kind words for the person themselves. */
export const referralsPanel: Panel = {
  place: 'main',
  async show({ work, address }, hat) {
    const reader = readerOf(work.actor, hat.participation)
    if (reader === 'supporter') return null
    const referrals = await readReferralsOf(work, hat.participation)
    const [latest] = referrals
    if (reader === 'self') return latest ? h(OwnWait, { latest, today: work.today }) : null
    return h(ReferralsCard, { referrals, name: firstName(hat), died: hat.died !== null, mayOpen: may(work.actor, seeReferrals), today: work.today, address })
  },
}
