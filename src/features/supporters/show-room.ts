import { h } from 'preact'
import { may } from '../audit/permission.ts'
import type { TodayPanel } from '../people/panel.ts'
import { RoomCard } from './pages/room-card.tsx'
import { listSupporters as mayList } from './permissions.ts'
import { countRoom } from './store.ts'

/** How many supporters have room for someone, beside a coordinator’s day. */
export const roomPanel: TodayPanel = {
  place: 'side',
  async show({ work, address }) {
    if (!may(work.actor, mayList)) return null
    const { room, all } = await countRoom(work)
    return all > 0 ? { view: h(RoomCard, { room, all, href: address('/supporters?which=has-room') }) } : null
  },
}
