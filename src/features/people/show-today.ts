import { Fragment, h } from 'preact'
import { hatsOf } from '../audit/actor.ts'
import { OwnPageCard, SupportedSection } from './pages/today-parts.tsx'
import type { TodayPanel } from './panel.ts'
import { readSupported } from './store.ts'
import { peopleWords } from './words.ts'

/** A supporter’s people, on their own first page. */
export const supportedPanel: TodayPanel = {
  place: 'main',
  async show({ work, address }) {
    const supporters = hatsOf(work.actor).filter((hat) => hat.role === 'supporter').map((hat) => hat.participation)
    if (supporters.length === 0) return null
    const people = await readSupported(work, supporters)
    return { view: h(SupportedSection, { people, today: work.today, address }), jump: { id: 'supporting', label: peopleWords.today.oneOf(people.length), count: people.length } }
  },
}

/** A member’s or a supporter’s way to their own page: one for each hat, because the two stay apart. */
export const ownPagePanel: TodayPanel = {
  place: 'main',
  async show({ work, address }) {
    const own = hatsOf(work.actor).flatMap(({ role, participation }) => (role === 'member' || role === 'supporter' ? [{ role, href: address(role === 'member' ? `/members/${participation}` : `/supporters/${participation}`) }] : []))
    if (own.length === 0) return null
    const cards = own.map(({ role, href }) => h(OwnPageCard, { key: href, heading: own.length === 1 ? peopleWords.today.ownPage : peopleWords.today.ownPages[role], href }))
    return { view: h(Fragment, null, cards) }
  },
}
