import { h } from 'preact'
import { hatsOf } from '../audit/actor.ts'
import { may } from '../audit/permission.ts'
import type { Work } from '../audit/work.ts'
import { firstName } from '../matching/asking/proposal.ts'
import type { Panel } from '../people/panel.ts'
import { listedAs } from '../people/person.ts'
import { TogetherPanel } from './pages/panel.tsx'
import { keepRelationships } from './permissions.ts'
import { readRelationshipsOf, type Party } from './store.ts'

/** What a reader calls one of the two: those who arrange it by the whole name, the two one another by the first. */
export const nameFor = (work: Work) => (party: Party): string => (may(work.actor, keepRelationships) ? listedAs(party) : firstName(party))

/** On a page about somebody: whom they are matched with, for whoever may know of both. One query. */
export const relationshipPanel: Panel = {
  place: 'side',
  async show({ work, address }, hat) {
    const found = await readRelationshipsOf(work, hat.participation)
    const mine = new Set(hatsOf(work.actor).map(({ participation }) => participation))
    const seesAll = may(work.actor, keepRelationships)
    const lines = found.flatMap((relationship) => {
      const others = relationship.parties.filter(({ participation }) => participation !== hat.participation)
      // The reader is one of the two: they know the other, and are not told of themselves on the other's page.
      const own = relationship.parties.some(({ participation }) => mine.has(participation))
      const shown = others.filter(({ participation }) => seesAll || (own && !mine.has(participation)))
      return shown.length === 0 ? [] : [{ relationship, others: shown.map(nameFor(work)) }]
    })
    return lines.length === 0 ? null : h(TogetherPanel, { lines, today: work.today, address })
  },
}
