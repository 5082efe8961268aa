import { type Answer, get, post, type RoomRequest, type RoomRoutes } from '../../audit/routing.ts'
import type { Work } from '../../audit/work.ts'
import { comparableKinds, findSameAs, findSamePeople } from './find-same-people.ts'
import { joinPeople } from './join-people.ts'
import { openEitherHat, pathOf } from '../open-hat.ts'
import { type Compared, comparePage } from './pages/compare-page.tsx'
import { perhapsPage } from './pages/possibly-the-same.tsx'
import { tellApart } from '../permissions.ts'
import { readReach, saidUnder } from '../reaching/read-reach.ts'
import { type Hat, readEveryRecord } from '../store.ts'
import { askAgain, partAgain, readTwoPeople, sayTwoPeople } from './tell-apart.ts'
import { sameWords } from './words.ts'

const most = 50

/** One person or two: who may be here twice, the two records beside each other, and the answer, which can always be taken back. */
export const samePersonRoutes: RoomRoutes = {
  room: 'people',
  routes: [
    get('/people/possibly-the-same', { may: tellApart, audit: 'possible duplicates listed' }, async ({ work, hidden, address }) => {
      const pairs = await findSamePeople(work)
      return { page: perhapsPage({ pairs: pairs.slice(0, most), more: Math.max(0, pairs.length - most), apart: await readTwoPeople(work, most), hidden, address }) }
    }),
    get('/people/:id/same/:otherId', { may: tellApart, audit: 'two records compared' }, (request) => withBoth(request, (both) => compare(request, both))),
    post('/people/:id/same/:otherId/joining', { may: tellApart, audit: 'people joined' }, (request) =>
      withBoth(request, async (both) => {
        const [one, other] = both
        const into = request.form.text('into')
        if (into !== 'one' && into !== 'other') return compare(request, both, sameWords.page.one.problem)
        const [first, second] = into === 'one' ? [one, other] : [other, one]
        const joined = await joinPeople(request.work, { from: second.person, into: first.person, why: 'somebody compared them' })
        const back = request.address(pathOf(first))
        return typeof joined === 'string' ? { goTo: back } : { refused: sameWords.page.already, back: { label: sameWords.page.open(first.name), href: back } }
      }),
    ),
    post('/people/:id/same/:otherId/dismissal', { may: tellApart, audit: 'said to be two people' }, (request) =>
      withBoth(request, async ([one, other]) => {
        await sayTwoPeople(request.work, one.person, other.person)
        return { goTo: request.address('/people/possibly-the-same') }
      }),
    ),
    post('/people/:id/same/:otherId/second-look', { may: tellApart, audit: 'asked again whether they are one' }, (request) =>
      withBoth(request, async ([one, other]) => ((await askAgain(request.work, one.person, other.person)) ? { goTo: request.address(`/people/${one.participation}/same/${other.participation}`) } : 'not there')),
    ),
    post('/people/:id/joins/:joinId/parting', { may: tellApart, audit: 'people parted' }, async (request) => {
      const hat = await openEitherHat(request.work, request.param('id'), tellApart)
      const parted = hat && (await partAgain(request.work, { join: request.param('joinId'), person: hat.person }))
      return hat && parted ? { goTo: request.address(pathOf(hat)) } : 'not there'
    }),
  ],
}

type Both = readonly [Hat, Hat]

async function withBoth(request: RoomRequest, does: (both: Both) => Promise<Answer>): Promise<Answer> {
  const { work, param } = request
  const one = await openEitherHat(work, param('id'), tellApart)
  const other = await openEitherHat(work, param('otherId'), tellApart)
  return one && other && one.person !== other.person && mayBeCompared(work, one) && mayBeCompared(work, other) ? does([one, other]) : 'not there'
}

const mayBeCompared = (work: Work, hat: Hat) => comparableKinds(work).includes(hat.kind)

async function compare({ work, hidden, address }: RoomRequest, [one, other]: Both, problem?: string): Promise<Answer> {
  const records = await readEveryRecord(work, one.person, comparableKinds(work))
  const theirs = await readEveryRecord(work, other.person, comparableKinds(work))
  const joined = records.some((record) => record.person === other.person)
  const pair = (await findSameAs(work, one.person)).find((found) => found.one.person === other.person || found.other.person === other.person)
  // Both are read: the other is written down here, the first with the page.
  work.read('two records compared', { about: other.participation })
  const page = comparePage({ one: await compared(work, one, records), other: await compared(work, other, theirs), reasons: pair?.reasons ?? [], joined, problem, hidden, address })
  return problem ? { page, about: one.participation, status: 422 } : { page, about: one.participation }
}

async function compared(work: Work, hat: Hat, records: readonly Hat[]): Promise<Compared> {
  const hats = records.filter((record) => record.person === hat.person)
  return { hat, hats, points: saidUnder(await readReach(work, hat), hat.participation).points }
}
