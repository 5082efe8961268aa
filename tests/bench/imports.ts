import { ensureAccount } from '../../src/features/accounts/store.ts'
import { giveRole } from '../../src/features/accounts/give-role.ts'
import type { Actor } from '../../src/features/audit/actor.ts'
import type { Organisation, Work } from '../../src/features/audit/work.ts'
import { beginBringingIn } from '../../src/features/imports/making/bring-in.ts'
import { goOnBringingIn } from '../../src/features/imports/making/go-on-bringing-in.ts'
import { confirmMapping } from '../../src/features/imports/sending/confirm-mapping.ts'
import { readColumns } from '../../src/features/imports/sending/read-columns.ts'
import { openHere } from '../../src/features/imports/opened-lists.ts'
import { mappingFrom } from '../../src/features/imports/import.ts'
import { startImport } from '../../src/features/imports/sending/start-import.ts'
import { countOf, findImport } from '../../src/features/imports/store.ts'
import { goOnUndoing } from '../../src/features/imports/undoing/go-on-undoing.ts'
import { beginUndoing } from '../../src/features/imports/undoing/undo-import.ts'
import { addPerson } from '../../src/features/people/add-person.ts'
import { addOrganisation } from '../../src/features/service/store.ts'
import { handOverTasks } from '../../src/features/tasks/hand-over-tasks.ts'
import { asDay } from '../../src/engines/calendar/day.ts'
import { newId } from '../../src/platform/database/ids.ts'
import { outsideOrganisations } from '../../src/platform/database/transaction.ts'
import { afterDeath } from '../../src/start/after-death.ts'
import type { Alongside } from '../../src/start/compose.ts'
import type { Asked, Figures } from './asked.ts'
import { openBenchDatabase } from './database.ts'
import { longList } from './long-list.ts'
import { openProduct } from './product.ts'

const today = '2026-11-23'
const now = new Date(`${today}T09:00:00Z`)
const sizes = [1000, 10_000]

/** A list of so many rows, from being sent to being taken away again: by the clock, and by this process's processor. */
export async function run(asked: Asked): Promise<Figures> {
  const { say, seed = 2026 } = asked
  const { alongside, statements } = await openProduct(asked, await openBenchDatabase(asked, today), now)
  const counted = () => statements.splice(0).length
  const instances = []
  for (const rows of sizes) {
    say(`A list of ${rows} rows.`)
    instances.push({ name: `${rows} rows`, ...(await once(alongside, { rows, seed, say, counted })) })
  }
  return { instances, ratios: {}, certificates: {} }
}

async function once(alongside: Alongside, { rows, seed, say, counted }: { rows: number; seed: number; say: Asked['say']; counted(): number }) {
  const organisation = await newOrganisation(alongside, `lists-${rows}`)
  const moira = await alongside.work(organisation, { kind: 'software', name: 'history' }, addCoordinator)
  const ask = <T>(does: (work: Work) => Promise<T>) => alongside.work(organisation, moira, does)
  const files = [{ name: 'members.csv', bytes: new TextEncoder().encode(longList(rows, seed)) }]
  let sent = 0
  const steps: Record<string, unknown> = { bytes: files[0]?.bytes.length }
  const step = async <T>(name: string, does: () => Promise<T>): Promise<T> => {
    counted()
    const [began, before] = [performance.now(), process.cpuUsage()]
    const done = await does()
    const used = process.cpuUsage(before)
    sent += counted()
    steps[`${name}Statements`] = sent
    sent = 0
    steps[`${name}Ms`] = Math.round(performance.now() - began)
    steps[`${name}CpuMs`] = Math.round((used.user + used.system) / 1000)
    say(`  ${name}: ${Math.round(performance.now() - began)} ms, of them ${steps[`${name}CpuMs`]} ms of this process’s processor; ${steps[`${name}Statements`]} statements.`)
    return done
  }
  const id = await step('sending', () => ask(async (work) => { const sent = await startImport(work, { files, asOf: asDay(today) }); if ('refused' in sent) throw new Error(sent.trouble); return sent.id }))
  await step('confirming', () => ask(async (work) => { const found = await findImport(work, id); if (found) await confirmMapping(work, id, mappingFrom(await readColumns(work, found, openHere))) }))
  await step('beginning', () => ask((work) => beginBringingIn(work, id, { again: false, afterDeath })))
  /** What was said to the database is counted and let go: kept, it would fill the memory. */
  const transaction = <T>(does: (work: Work) => Promise<T>) => { sent += counted(); return alongside.work(organisation, { kind: 'software', name: 'import' }, does) }
  await step('bringingIn', async () => { while ((await ask((work) => findImport(work, id)))?.state === 'bringing in') await goOnBringingIn({ transaction, afterDeath }, id) })
  const came = await ask((work) => countOf(work, id))
  await step('beginningToUndo', () => ask((work) => beginUndoing(work, id)))
  await step('undoing', () => goOnUndoing(transaction, id))
  return { ...steps, ...came }
}

async function newOrganisation(alongside: Alongside, slug: string): Promise<Organisation> {
  const organisation: Organisation = { id: newId(now), slug, name: slug, zone: 'Europe/London', nation: 'England and Wales', telephone: null, textTelephone: null, email: null, postalAddress: null, localHelpName: null, localHelpTelephone: null, recheckMonths: null, invented: false }
  await outsideOrganisations(alongside.database, (db) => addOrganisation(db, organisation, now))
  alongside.organisations.forget()
  return organisation
}

async function addCoordinator(work: Work): Promise<Actor> {
  const { participation } = await addPerson(work, { name: 'Moira Kershaw' }, { kind: 'staff', since: work.today })
  const account = await ensureAccount(work.db, { id: work.newId(), email: `moira-${work.organisation.slug}@example.org`, invented: false, now: work.now })
  await giveRole(work, { account: account.id, role: 'coordinator', participation }, handOverTasks)
  return { kind: 'person', account: account.id, name: 'Moira', hats: [{ role: 'coordinator', participation }], sitting: 'a sitting' }
}
