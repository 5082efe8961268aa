import { Fragment, h } from 'preact'
import { may } from '../../audit/permission.ts'
import { BereavedPanel } from './pages/bereaved-page.tsx'
import { DeathLink } from './pages/death-link.tsx'
import type { Panel } from '../panel.ts'
import { sayDeath } from '../permissions.ts'
import { readBereaved } from './ring-bereaved.ts'

/** For those who look after people: whom they have lost, and where a death is said. One query. */
export const deathPanel: Panel = {
  place: 'side',
  async show({ work, address }, hat) {
    if (!may(work.actor, sayDeath)) return null
    const calls = hat.died ? [] : await readBereaved(work, hat.participation)
    return h(Fragment, null, calls.length > 0 ? h(BereavedPanel, { hat, calls, address }) : null, h(DeathLink, { hat, href: address(`/people/${hat.participation}/death`) }))
  },
}
