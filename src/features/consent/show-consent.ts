import { h } from 'preact'
import type { Panel } from '../people/panel.ts'
import { readerOf } from '../people/permissions.ts'
import { firstName } from '../people/person.ts'
import { ConsentPanel } from './pages/consent-panel.tsx'
import { readConsents } from './store.ts'

/** What a member has said is OK: for colleagues, and for the person themselves. A supporter works with what the organisation arranged. */
export const consentPanel: Panel = {
  place: 'side',
  async show({ work }, hat) {
    const reader = readerOf(work.actor, hat.participation)
    if (reader === 'supporter') return null
    return h(ConsentPanel, { consents: await readConsents(work, hat), name: firstName(hat), own: reader === 'self', died: reader === 'staff' && hat.died !== null })
  },
}
