import { h } from 'preact'
import { may } from '../../audit/permission.ts'
import { comparableKinds, findSameAs } from './find-same-people.ts'
import { PerhapsPanel } from './pages/possibly-the-same.tsx'
import { RecordsPanel } from './pages/records-panel.tsx'
import type { Panel } from '../panel.ts'
import { tellApart } from '../permissions.ts'
import { readEveryRecord } from '../store.ts'

/** Where records are one person: what stands on the others, and the way back. Whoever reads it has read those records too, and it is written down so. */
export const recordsPanel: Panel = {
  place: 'main',
  async show({ work, hidden, address }, hat) {
    if (!may(work.actor, tellApart)) return null
    const records = await readEveryRecord(work, hat.person, comparableKinds(work))
    const others = records.filter((record) => record.person !== hat.person)
    if (others.length === 0) return null
    for (const other of others.filter((record) => record.kind === hat.kind)) work.read('person opened', { about: other.participation })
    return h(RecordsPanel, { hat, records, today: work.today, zone: work.organisation.zone, hidden, address })
  },
}

/** Who may be the same person, on the page of either. */
export const perhapsPanel: Panel = {
  place: 'side',
  async show({ work, address }, hat) {
    if (!may(work.actor, tellApart)) return null
    const pairs = await findSameAs(work, hat.person)
    return pairs.length === 0 ? null : h(PerhapsPanel, { pairs, person: hat.person, address })
  },
}
