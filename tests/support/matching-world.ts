import type { Hono } from 'hono'
import { openSession, ensureAccount } from '../../src/features/accounts/store.ts'
import { giveRole } from '../../src/features/accounts/give-role.ts'
import { handOverTasks } from '../../src/features/tasks/hand-over-tasks.ts'
import type { Actor, Role } from '../../src/features/audit/actor.ts'
import type { Organisation, Work } from '../../src/features/audit/work.ts'
import { matchingRoutes } from '../../src/features/matching/routes.ts'
import { addHat, addPerson, type Added, type NewHat } from '../../src/features/people/add-person.ts'
import { nothingTold, type Told } from '../../src/features/people/told.ts'
import { detailsOfMember } from '../../src/features/matching/preparing/details.ts'
import { mustBeTold } from '../../src/features/matching/preparing/preparation.ts'
import { preparePerson } from '../../src/features/matching/preparing/prepare-person.ts'
import { readMember } from '../../src/features/matching/matching-profiles.ts'
import { moveReferral, receiveReferral } from '../../src/features/referrals/receive-referral.ts'
import { relationshipRoutes } from '../../src/features/relationships/routes.ts'
import { takeOnSupporter, type TakenOn } from '../../src/features/supporters/take-on-supporter.ts'
import type { Readiness } from '../../src/features/supporters/supporter.ts'
import { newId } from '../../src/platform/database/ids.ts'
import { hashOf, newSecret } from '../../src/platform/http/cookies.ts'
import { rateLimiter } from '../../src/platform/http/rate-limit.ts'
import { installationText } from '../../src/platform/keys/installation-text.ts'
import { webOf } from '../../src/start/web.ts'
import { openWorld, type World } from './world.ts'
import { visitorOf, type Visitor } from './visitor.ts'

export type Signed = Added & { account: string; actor: Extract<Actor, { kind: 'person' }>; secret: string }

/** Joe waits; Colin is new and has room; Gareth sees somebody already; Wendy cannot be near cats; Bill is suspended. Asha and Dev arrange. */
export type MatchingWorld = World & {
  asha: Signed
  dev: Signed
  joe: Added & { referral: string }
  colin: Added
  gareth: Added
  wendy: Added
  bill: Added
  app: Hono
  /** a browser that is signed in as somebody */
  as(signed: Signed): Visitor
  /** somebody's account and role here */
  signIn(hat: Added, role: Role, name: string): Promise<Signed>
  supporter(name: string, changes?: Partial<NewSupporter>): Promise<Added>
  waiting(name: string, told?: Partial<Told>, hat?: Partial<NewHat>): Promise<Added & { referral: string }>
  by<T>(signed: Signed, does: (work: Work) => Promise<T>): Promise<T>
}

export type NewSupporter = { told: Partial<Told>; file: Partial<TakenOn>; hat: Partial<NewHat>; knownAs: string }

const one = (kind: Readiness['kind'], what: string, changes: Partial<Readiness> = {}): Readiness => ({ kind, what, number: null, onDay: null, due: null, complete: true, asWritten: null, ...changes })
export const ready = (checkedOn = '2025-06-17'): Readiness[] => [one('check', 'Enh + Update Service', { onDay: checkedOn }), one('references', 'references'), one('training', 'safeguarding')]
export const afternoons = (...days: ('Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri')[]): Told['free'] => ({ words: `${days.join('/')} pm`, times: Object.fromEntries(days.map((day) => [day, ['pm' as const]])), note: '' })

export async function openMatchingWorld(): Promise<MatchingWorld> {
  const world = await openWorld()
  const { organisation } = world
  const signIn = (hat: Added, role: Role, name: string) => signInTo(world, organisation, { hat, role, name })
  const staff = (name: string) => world.work((work) => addPerson(work, { name }, { kind: 'staff', since: '2020-01-06' }))
  const supporter: MatchingWorld['supporter'] = (name, changes) => world.work((work) => addSupporter(work, name, changes))
  const waiting: MatchingWorld['waiting'] = (name, told, hat) => world.work((work) => addWaiting(work, name, { told: told ?? {}, hat: hat ?? {} }))
  const asha = await signIn(await staff('Asha Verma'), 'coordinator', 'Asha')
  const dev = await signIn(await staff('Dev Rana'), 'coordinator', 'Dev')
  const joe = await waiting('Joe Kaminski', { matters: 'Somebody who’ll let me go on about the cricket.', mattersInOwnWords: true, interests: ['cricket', 'allotments'], free: afternoons('Mon', 'Tue', 'Wed', 'Thu', 'Fri'), livesWith: 'alone + cat', access: 'Hearing aid in his left ear', beforeVisiting: ['Ring twice, he’s slow on the stairs'] }, { area: 'Canal End', postcode: 'LS8 7QD', birth: { born: '1947-03-02', age: null, ageOn: null } })
  const colin = await supporter('Colin Mabey', { knownAs: 'Colin', told: { interests: ['allotments', 'trains'], free: afternoons('Tue', 'Thu'), brings: ['retired signalman'] }, file: { capacity: 1, since: '2026-11-02', started: '2026-11-02' }, hat: { reach: [{ kind: 'email', value: 'colin@example.org', whose: null }], postcode: 'LS8 6RT' } })
  const gareth = await supporter('Gareth Pugh', { told: { interests: ['cricket'], free: afternoons('Mon', 'Tue', 'Wed'), home: 'has two cats' }, file: { capacity: 2, elsewhere: 1, since: '2022-03-01', started: '2022-03', readiness: ready('2023-12-23') } })
  const wendy = await supporter('Wendy Ash', { told: { home: 'severe cat allergy', free: afternoons('Mon') }, file: { since: '2023-01-09' } })
  const bill = await supporter('Bill Garside', { file: { state: 'suspended', since: '2026-10-01' } })
  const app = webFor(world)
  return {
    ...world,
    asha, dev, joe, colin, gareth, wendy, bill, app, signIn, supporter, waiting,
    as(signed) {
      const visitor = visitorOf(app)
      visitor.setCookie('alongside', signed.secret)
      return visitor
    },
    by: (signed, does) => world.work(does, signed.actor),
  }
}

async function signInTo(world: World, organisation: Organisation, { hat, role, name }: { hat: Added; role: Role; name: string }): Promise<Signed> {
  const secret = newSecret()
  const now = world.clock.now()
  const account = await world.alongside.work(organisation, { kind: 'software', name: 'history' }, async (work) => {
    const made = await ensureAccount(work.db, { id: newId(now), email: `${hat.participation}@example.org`, invented: false, now })
    await giveRole(work, { account: made.id, role, participation: hat.participation }, handOverTasks)
    await openSession(work.db, { hash: hashOf(secret), account: made.id, device: 'a test', now })
    return made.id
  })
  return { ...hat, account, secret, actor: { kind: 'person', account, name, hats: [{ role, participation: hat.participation }], sitting: secret.slice(0, 16) } }
}

async function addSupporter(work: Work, name: string, changes: Partial<NewSupporter> = {}): Promise<Added> {
  const added = await addPerson(work, { name, knownAs: changes.knownAs ?? null }, { kind: 'supporter', since: '2022-01-10', told: { ...nothingTold, ...changes.told }, ...changes.hat })
  await takeOnSupporter(work, { ...added, state: 'available', since: '2022-01-10', started: '2022', capacity: 2, elsewhere: 0, readiness: ready(), reason: 'as the list says', ...changes.file })
  return added
}

async function addWaiting(work: Work, name: string, { told, hat }: { told: Partial<Told>; hat: Partial<NewHat> }): Promise<Added & { referral: string }> {
  const added = await addPerson(work, { name, knownAs: name.split(' ')[0] ?? null }, { kind: 'member', since: '2026-08-20', told: { ...nothingTold, ...told }, ...hat })
  const referral = await receiveReferral(work, { ...added, member: added.participation, receivedOn: '2026-08-20', source: 'self' })
  for (const to of ['triage', 'accepted', 'waiting'] as const) await moveReferral(work, { referral, to, reason: 'agreed with the person', occurredOn: '2026-09-07' })
  await prepareWith(work, { referral, member: added.participation })
  return { ...added, referral }
}

/** Somebody is told how it goes on the telephone, and picks everything there is to pick, or what is named. */
export async function prepareWith(work: Work, { referral, member }: { referral: string; member: string }, picked?: readonly string[]): Promise<void> {
  const read = await readMember(work, { member, waitingSince: null })
  const all = read ? detailsOfMember(read.profile).map(({ id }) => id) : []
  await preparePerson(work, { referral, on: work.today, format: 'on the phone', told: mustBeTold, words: { asked: 'Will she mind the cat?', picked: [...(picked ?? all)], describedAs: null, mayKnow: null } })
}

/** The same person with another hat. */
export const wearToo = (work: Work, person: string, hat: NewHat): Promise<string> => addHat(work, person, hat)

function webFor(world: World): Hono {
  const text = installationText(world.master)
  return webOf(
    { ...world.alongside, rooms: [matchingRoutes, relationshipRoutes] },
    {
      assets: { version: 'test', files: new Map() },
      outside: 'http://localhost:3000',
      secure: false,
      trustProxy: false,
      limiter: rateLimiter({ perMinute: 100_000 }),
      mailLeaves: false,
      sealForInstallation: text.seal,
      openForInstallation: text.open,
      health: async () => ({ healthy: true, ready: true, database: '', mail: '', queue: '', version: '' }),
      onFault: (fault) => {
        throw fault
      },
    },
    [],
  )
}
