import { h } from 'preact'
import { may } from '../../audit/permission.ts'
import { AroundCard } from './pages/around-card.tsx'
import { ApartCard } from './pages/apart-card.tsx'
import { readKeptApart } from './keep-apart.ts'
import { readPeopleAround } from './keep-person-around.ts'
import type { Panel } from '../panel.ts'
import { keepApart, readerOf, writeDown } from '../permissions.ts'
import { firstName } from '../person.ts'

/** Who is round a member and what each may be told: for colleagues, and for the person, without the way to anybody’s page. */
export const aroundPanel: Panel = {
  place: 'side',
  async show({ work, address }, hat) {
    const reader = readerOf(work.actor, hat.participation)
    if (reader === 'supporter' || hat.died) return null
    const people = await readPeopleAround(work, hat.participation)
    if (reader === 'self' && people.length === 0) return null
    return h(AroundCard, { hat, people, own: reader === 'self', writes: reader === 'staff' && may(work.actor, writeDown), address })
  },
}

/** With whom somebody must not be brought together: for whoever may know. */
export const apartPanel: Panel = {
  place: 'side',
  async show({ work, address }, hat) {
    if (!may(work.actor, keepApart)) return null
    return h(ApartCard, { kept: await readKeptApart(work, hat.participation), name: firstName(hat), hat, address })
  },
}
