import { h } from 'preact'
import { may } from '../audit/permission.ts'
import type { Panel } from '../people/panel.ts'
import { readerOf } from '../people/permissions.ts'
import { firstName } from '../people/person.ts'
import { askedOf } from './answer-equality.ts'
import { HandOverLink, OwnEqualityPanel } from './pages/equality-panel.tsx'
import { answerEquality, handOverEquality } from './permissions.ts'
import { readOwnAnswers } from './store.ts'

/** The questions about equality: an offer to the person themselves, a way to hand them over for whoever arranges. Never an answer, nor whether there is one. */
export const equalityPanel: Panel = {
  place: 'side',
  async show({ work, address }, hat) {
    const reader = readerOf(work.actor, hat.participation)
    const own = reader === 'self' && may(work.actor, answerEquality)
    if (!own && !(reader === 'staff' && may(work.actor, handOverEquality))) return null
    const asked = (await askedOf(work, hat)).length > 0
    if (!asked && !(own && (await readOwnAnswers(work, hat)).size > 0)) return null
    return own ? h(OwnEqualityPanel, { href: address('/my-equality') }) : h(HandOverLink, { name: firstName(hat), href: address(`/people/${hat.participation}/equality`) })
  },
}
