import { addDays, asDay } from '../../engines/calendar/day.ts'
import { momentAt } from '../../engines/calendar/zones.ts'
import { giveRole } from '../../features/accounts/give-role.ts'
import { ensureAccount } from '../../features/accounts/store.ts'
import type { Actor, Role } from '../../features/audit/actor.ts'
import type { Organisation, Work } from '../../features/audit/work.ts'
import { addPerson } from '../../features/people/add-person.ts'
import { savePlaces } from '../../features/service/places.ts'
import { addOrganisation, addService, readOrganisations } from '../../features/service/store.ts'
import { handOverTasks } from '../../features/tasks/hand-over-tasks.ts'
import { movableClock, systemClock } from '../../platform/clock/clock.ts'
import { newId } from '../../platform/database/ids.ts'
import { outsideOrganisations } from '../../platform/database/transaction.ts'
import { composeFor } from '../compose-for.ts'
import type { Installation } from '../installation.ts'
import { historyOf } from './history.ts'
import { readInvented } from './people.ts'

const history: Actor = { kind: 'software', name: 'history' }

/**
 * Makes Wenbury Neighbours where there is no organisation yet: its people, then everything that happened to them, through the
 * product's own use cases under a moved clock, ending today. About a thousand small steps; takes some seconds.
 *
 * @param today the day the history ends, by default this one; tests give theirs
 */
export async function ensureInvented(installation: Installation, root: string, say: (sentence: string) => void, ends: Date = systemClock.now()): Promise<Organisation[]> {
  const clock = movableClock(ends)
  const { alongside, close } = await composeFor(installation, { clock })
  try {
    say('Making an invented service to look around in: Wenbury Neighbours.')
    const organisation: Organisation = {
      id: newId(ends), slug: 'wenbury', name: 'Wenbury Neighbours', zone: 'Europe/London', nation: 'England and Wales', telephone: '07700 900180',
      textTelephone: '07700 900181', email: 'hello@wenbury.example', postalAddress: 'Wenbury Neighbours, The Old Wool Hall, 4 Weir Street, Wenbury',
      localHelpName: 'Wenbury night line', localHelpTelephone: '07700 900199', recheckMonths: 36, invented: true,
    }
    const zone = organisation.zone
    const today = asDay(ends.toISOString().slice(0, 10))
    const on = (daysAgo: number, hour = '10:00') => momentAt(zone, addDays(today, -daysAgo), hour === '10:00' ? '10:00' : '15:30')
    clock.moveTo(on(2300))
    await outsideOrganisations(alongside.database, (db) => addOrganisation(db, organisation, clock.now()))
    const people = readInvented(root)
    await outsideOrganisations(alongside.database, (db) => savePlaces(db, people.places))
    const coordinators: Record<string, Actor> = {}
    await alongside.work(organisation, history, async (work) => {
      for (const [name, model] of [['Friendly visiting', 'befriending'], ['One to one', 'one-to-one'], ['Tea and Threads', 'groups'], ['Wenbury network', 'neighbourhood']] as const)
        await addService(work.db, { organisation: organisation.id, id: work.newId(), name, model, since: work.today })
    })
    for (const one of people.staff) {
      clock.moveTo(new Date(clock.now().getTime() + 60_000)) // one after the other: tasks go to whoever has coordinated longest
      coordinators[one.slug] = await alongside.work(organisation, history, async (work): Promise<Actor> => {
        const { participation } = await addPerson(work, { name: one.name, knownAs: one['known as'] }, { kind: 'staff', since: work.today })
        const account = await signsIn(work, { slug: one.slug, role: one.role, participation })
        return { kind: 'person', account, name: one.name, hats: [{ role: one.role, participation }], sitting: 'history' }
      })
    }
    const asha = coordinators['asha'] ?? history
    const events = historyOf(people, signsIn).sort((one, other) => other.daysAgo - one.daysAgo)
    for (const { daysAgo, by, does } of events) {
      clock.moveTo(daysAgo === 0 ? ends : on(daysAgo))
      await alongside.work(organisation, by ?? asha, does)
    }
    return await outsideOrganisations(alongside.database, readOrganisations)
  } finally {
    await close()
  }
}

/** Gives one of the invented people an account that opens with one button. */
async function signsIn(work: Work, given: { slug: string; role: Role; participation: string }): Promise<string> {
  const account = await ensureAccount(work.db, { id: work.newId(), email: `${given.slug}@wenbury.example`, invented: true, now: work.now })
  await giveRole(work, { account: account.id, role: given.role, participation: given.participation }, handOverTasks)
  return account.id
}
export type SignsIn = typeof signsIn
