import { rateLimiter } from '../../src/platform/http/rate-limit.ts'
import { installationText } from '../../src/platform/keys/installation-text.ts'
import { hashOf, newSecret } from '../../src/platform/http/cookies.ts'
import { outsideOrganisations } from '../../src/platform/database/transaction.ts'
import { giveRole } from '../../src/features/accounts/give-role.ts'
import { handOverTasks } from '../../src/features/tasks/hand-over-tasks.ts'
import { ensureAccount, openSession } from '../../src/features/accounts/store.ts'
import type { Actor, Role } from '../../src/features/audit/actor.ts'
import type { RoomRoutes } from '../../src/features/audit/routing.ts'
import { consentRoutes } from '../../src/features/consent/routes.ts'
import { consentPanel } from '../../src/features/consent/show-consent.ts'
import { consentTaskLines } from '../../src/features/home/consent-task.ts'
import { deathTaskLines } from '../../src/features/home/death-task.ts'
import { messageTaskLines } from '../../src/features/home/message-task.ts'
import { homeRoutes } from '../../src/features/home/routes.ts'
import { addPerson, type NewHat } from '../../src/features/people/add-person.ts'
import { findPeople } from '../../src/features/people/permissions.ts'
import { reachRoutes } from '../../src/features/people/reaching/reach-routes.ts'
import { peopleRoutes } from '../../src/features/people/routes.ts'
import { deathRoutes } from '../../src/features/people/deaths/death-routes.ts'
import { deathPanel } from '../../src/features/people/deaths/show-death.ts'
import { samePersonRoutes } from '../../src/features/people/same-person/same-person-routes.ts'
import { perhapsPanel, recordsPanel } from '../../src/features/people/same-person/show-records.ts'
import { ownPagePanel, supportedPanel } from '../../src/features/people/show-today.ts'
import { nothingTold, type Told } from '../../src/features/people/told.ts'
import { referralsPanel } from '../../src/features/referrals/show-referrals.ts'
import { referralsRoutes } from '../../src/features/referrals/routes.ts'
import { alertsPanel, newReferralsPanel, waitingPanel } from '../../src/features/referrals/show-today.ts'
import { seeWaiting } from '../../src/features/referrals/permissions.ts'
import { listSupporters } from '../../src/features/supporters/permissions.ts'
import { serviceRoutes } from '../../src/features/service/routes.ts'
import { supportersRoutes } from '../../src/features/supporters/routes.ts'
import { roomPanel } from '../../src/features/supporters/show-room.ts'
import { taskRoutes } from '../../src/features/tasks/routes.ts'
import { promisePanel, promisesToday } from '../../src/features/tasks/show-promises.ts'
import { afterConsent } from '../../src/start/after-consent.ts'
import { afterDeath } from '../../src/start/after-death.ts'
import { webOf } from '../../src/start/web.ts'
import { type Visitor, visitorOf } from './visitor.ts'
import type { World } from './world.ts'

/** The rooms about people, put together as `start/rooms.ts` does, without those above them. */
export const peopleRooms: readonly RoomRoutes[] = [
  peopleRoutes([recordsPanel, perhapsPanel, promisePanel, referralsPanel, consentPanel, deathPanel]),
  reachRoutes,
  serviceRoutes,
  taskRoutes,
  samePersonRoutes,
  deathRoutes(afterDeath),
  consentRoutes(afterConsent),
  supportersRoutes([recordsPanel, perhapsPanel, deathPanel]),
  referralsRoutes,
  homeRoutes({ lines: { ...messageTaskLines, ...deathTaskLines, ...consentTaskLines }, panels: [alertsPanel, promisesToday, newReferralsPanel, waitingPanel, supportedPanel, ownPagePanel, roomPanel] }),
]

const nav = [
  { key: 'waiting', path: '/waiting', may: seeWaiting },
  { key: 'people', path: '/people', may: findPeople },
  { key: 'supporters', path: '/supporters', may: listSupporters },
] as const

/** A web with those rooms and nothing else; a fault is the test's. */
export function peopleWeb(world: World, assets = { version: 'test', files: new Map() }) {
  const text = installationText(world.master)
  return webOf(
    { ...world.alongside, doors: [], rooms: peopleRooms },
    {
      assets, outside: 'http://localhost:3000', secure: false, trustProxy: false, limiter: rateLimiter({ perMinute: 100_000 }), mailLeaves: false,
      sealForInstallation: text.seal, openForInstallation: text.open, health: async () => ({ healthy: true, ready: true, database: '', mail: '', queue: '', version: '' }),
      onFault: (fault) => {
        throw fault
      },
    },
    nav,
  )
}

export const told = (some: Partial<Told>): Told => ({ ...nothingTold, ...some })

/** Somebody with one hat; a role under it too where one is given, so that they can sign in. */
export async function somebody(world: World, name: string, hat: Partial<NewHat> & Pick<NewHat, 'kind'>, ...roles: Role[]): Promise<{ person: string; participation: string; account: string; actor: Actor }> {
  const added = await world.work((work) => addPerson(work, { name }, { since: '2024-05-01', ...hat }))
  const account = await signUp(world, `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.org`)
  for (const role of roles) await world.work((work) => giveRole(work, { account, role, participation: added.participation }, handOverTasks))
  return { ...added, account, actor: { kind: 'person', account, name, hats: roles.map((role) => ({ role, participation: added.participation })), sitting: `sitting ${name}` } }
}

async function signUp(world: World, email: string): Promise<string> {
  const { id } = await outsideOrganisations(world.alongside.database, (db) => ensureAccount(db, { id: crypto.randomUUID(), email, invented: false, now: world.clock.now() }))
  return id
}

/** The browser of somebody signed in. */
export async function signedIn(world: World, app: ReturnType<typeof peopleWeb>, account: string): Promise<Visitor> {
  const secret = newSecret()
  await outsideOrganisations(world.alongside.database, (db) => openSession(db, { hash: hashOf(secret), account, device: 'a test', now: world.clock.now() }))
  const visitor = visitorOf(app)
  visitor.setCookie('alongside', secret)
  return visitor
}
