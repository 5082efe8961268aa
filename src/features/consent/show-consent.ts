import { h } from 'preact'
import type { Panel } from '../people/panel.ts'
import { may } from '../audit/permission.ts'
import { readerOf } from '../people/permissions.ts'
import { firstName } from '../people/person.ts'
import { ConsentPanel } from './pages/consent-panel.tsx'
import { sayConsent, seeConsent } from './permissions.ts'
import { readConsentsAndClose } from './store.ts'

/** What a member has said is OK: for colleagues, and for the person themselves. A supporter works with what the organisation arranged. */
export const consentPanel: Panel = {
  place: 'side',
  async show({ work, address }, hat) {
    const reader = readerOf(work.actor, hat.participation)
    if (reader === 'supporter') return null
    const own = reader === 'self'
    const more = own ? may(work.actor, sayConsent) && address('/my-consent') : may(work.actor, seeConsent) && address(`/people/${hat.participation}/consent`)
    return h(ConsentPanel, { ...(await readConsentsAndClose(work, hat, own ? 'this one' : 'all')), name: firstName(hat), own, died: reader === 'staff' && hat.died !== null, today: work.today, more: more || null })
  },
}
