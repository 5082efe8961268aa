import type { Work } from '../../features/audit/work.ts'
import { changeTold } from '../../features/people/change-told.ts'
import { keepTwoApart } from '../../features/people/around/keep-apart.ts'
import { keepFacet } from '../../features/people/experience/keep-facet.ts'
import { keepPersonAround } from '../../features/people/around/keep-person-around.ts'
import { type Happened, type Known, theOne } from './happened.ts'

/** What Mo told Asha over the years, in no list: who is round her, what helps on a bad day, and whom she would rather not meet. */
export const moTold = (known: Known): Happened[] => [
  { daysAgo: 560, does: (work) => around(work, mo(known)) },
  { daysAgo: 300, does: (work) => aBadDay(work, mo(known)) },
  { daysAgo: 210, does: async (work) => void (await keepTwoApart(work, { hat: mo(known), other: theOne(known.supporters, 'terry').participation, reason: 'They lived next door to one another, and it ended in a quarrel.' })) },
]

const mo = (known: Known) => theOne(known.members, 'mo').participation

async function around(work: Work, member: string): Promise<void> {
  await keepPersonAround(work, member, { name: 'Bev Tully', relation: 'Sister', kind: 'family or friend', telephone: '+447700900163', mayBeTold: 'if unwell' })
  await keepPersonAround(work, member, { name: 'Dr Anwar', relation: 'GP', kind: 'professional', telephone: null, mayBeTold: 'nothing' })
}

async function aBadDay(work: Work, member: string): Promise<void> {
  const said = { on: work.today, how: 'own words' } as const
  await changeTold(work, member, (told) => ({
    ...told,
    pronouns: 'She, her',
    badDay: { words: 'Don’t cheer me up. Put the kettle on and talk about buses.', shows: true },
    dates: [{ day: '03-12', label: 'Pat’s birthday' }],
    datesShow: false,
    said: { ...told.said, 'bad-day': said, dates: { ...said, how: 'told us' } },
  }))
  await keepFacet(work, member, { id: work.newId(), what: 'Losing Pat', whose: 'bereaved', ageThen: null, since: '2019', after: 'The evenings, mostly', words: null, shows: 'supporter', mayMatch: false })
}
