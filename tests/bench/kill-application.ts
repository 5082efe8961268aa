/**
 * The Alongside that the kill bench kills: the supervised database, migrations, use cases, the queue and the worker as `start`
 * puts them together, with a few writers in place of people. Takes its wish as JSON, says what it found as lines of JSON, and
 * works until it is killed or its standard input ends. When the server is killed under it, it brings it back and goes on.
 */
import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { z } from 'zod'
import { recordConsent } from '../../src/features/consent/record-consent.ts'
import { ensureAccount } from '../../src/features/accounts/store.ts'
import { giveRole } from '../../src/features/accounts/give-role.ts'
import { handOverTasks } from '../../src/features/tasks/hand-over-tasks.ts'
import type { Actor } from '../../src/features/audit/actor.ts'
import { takeRepeatKey } from '../../src/features/audit/repeat.ts'
import type { Organisation, Work } from '../../src/features/audit/work.ts'
import { queueMessage } from '../../src/features/messages/queue-message.ts'
import { settlePost } from '../../src/features/messages/settle-post.ts'
import { addPerson } from '../../src/features/people/add-person.ts'
import { changeTold } from '../../src/features/people/change-told.ts'
import { nothingTold } from '../../src/features/people/told.ts'
import { addOrganisation } from '../../src/features/service/store.ts'
import { readOwners } from '../../src/features/tasks/store.ts'
import { connect } from '../../src/platform/database/connection.ts'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../src/platform/database/embedded/supervisor.ts'
import { newId } from '../../src/platform/database/ids.ts'
import { migrate } from '../../src/platform/database/migrations.ts'
import { outsideOrganisations } from '../../src/platform/database/transaction.ts'
import { openJobs } from '../../src/platform/jobs/jobs.ts'
import { installationText } from '../../src/platform/keys/installation-text.ts'
import { parseMasterKeys } from '../../src/platform/keys/master-keys.ts'
import { openLog } from '../../src/platform/log/log.ts'
import { transportOf } from '../../src/platform/mail/transport.ts'
import { type Alongside, compose } from '../../src/start/compose.ts'
import { onUnsure } from '../../src/start/rooms.ts'
import { startWorker } from '../../src/start/worker.ts'
import { workOutInThread } from '../../src/start/work-out-in-thread.ts'
import { checkLedger, checkPost, readLedger } from './kill-ledger.ts'

const wish = z
  .object({ root: z.string(), dataFolder: z.string(), ledger: z.string(), received: z.string(), keys: z.string(), smtpUrl: z.string(), writers: z.number(), laterMinutes: z.number() })
  .parse(JSON.parse(process.argv[2] ?? ''))
const tell = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)
const history: Actor = { kind: 'software', name: 'history' }
/** Each start is a while after the one before, so that what a dead process left lying is old enough to be looked after. */
const clock = { now: () => new Date(Date.now() + wish.laterMinutes * 60_000) }
const ending = new AbortController()

async function main() {
  const embedded = await startEmbeddedDatabase({ dataFolder: wish.dataFolder, invented: true, say: () => {} })
  process.stdin.on('end', () => ending.abort()).resume()
  await untilDone(embedded, () => migrate({ ownerUrl: embedded.ownerUrl, applicationRole: new URL(embedded.applicationUrl).username, folder: path.join(wish.root, 'database'), today: clock.now().toISOString().slice(0, 10), say: () => {} }))
  const master = parseMasterKeys(wish.keys)
  const database = connect({ url: embedded.applicationUrl, size: 8 })
  const jobs = await untilDone(embedded, () => openJobs({ url: embedded.applicationUrl, everySeconds: 0.5, onTrouble: () => {} }))
  const alongside = compose({ database, master, clock, log: openLog('silent'), jobs, rooms: [], doors: [] })
  const organisation = await untilDone(embedded, () => ensureOrganisation(alongside))
  await untilDone(embedded, () => lookAfterWhatWasLeft(alongside, organisation, embedded))
  const worker = await untilDone(embedded, () => startWorker(alongside, { transport: transportOf(wish.smtpUrl, 'http://bench.example'), installationText: installationText(master), onUnsure, timers: [], workOut: workOutInThread }))
  await untilDone(embedded, () => report(embedded))
  const writing = Array.from({ length: wish.writers }, () => keepWriting(alongside, organisation))
  while (!ending.signal.aborted) {
    if ((await embedded.ensureRunning().catch(() => 'waiting')) === 'restarted') await untilDone(embedded, () => report(embedded))
    await pause(50)
  }
  await Promise.all(writing)
  if (wish.writers === 0) await emptyTheQueue(embedded)
  await worker.stop()
  await database.destroy()
  await embedded.stop()
}

/** The server may be killed at any moment of a start: bring it back and try again. */
async function untilDone<T>(embedded: EmbeddedDatabase, does: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await does()
    } catch (error) {
      if (tries > 100) throw error
      await embedded.ensureRunning().catch(() => 'waiting')
      await pause(100)
    }
  }
}

/** The bench's one organisation, with a coordinator for tasks to be given to. Made in two steps, either of which a kill may leave undone. */
async function ensureOrganisation(alongside: Alongside): Promise<Organisation> {
  alongside.organisations.forget()
  const made: Organisation = { id: newId(clock.now()), slug: 'bench', name: 'Moorside', zone: 'Europe/London', nation: 'England and Wales', telephone: null, textTelephone: null, email: null, postalAddress: null, localHelpName: null, localHelpTelephone: null, recheckMonths: null, invented: false }
  const organisation = (await alongside.organisations.all()).find((one) => one.slug === made.slug) ?? made
  if (organisation === made) await outsideOrganisations(alongside.database, (db) => addOrganisation(db, made, clock.now()))
  alongside.organisations.forget()
  await alongside.work(organisation, history, async (work) => {
    if ((await readOwners(work)).length) return
    const { participation } = await addPerson(work, { name: 'Asha Verma' }, { kind: 'staff', since: work.today })
    const account = await ensureAccount(work.db, { id: work.newId(), email: 'asha@bench.example', invented: false, now: work.now })
    await giveRole(work, { account: account.id, role: 'coordinator', participation }, handOverTasks)
  })
  return organisation
}

async function asOwner<T>(embedded: EmbeddedDatabase, does: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: embedded.ownerUrl })
  owner.on('error', () => {})
  try {
    await owner.connect()
    return await does(owner)
  } finally {
    await owner.end().catch(() => {})
  }
}

const report = (embedded: EmbeddedDatabase) =>
  asOwner(embedded, async (owner) => {
    const ledger = readLedger(wish.ledger) // before the database is asked, so that nothing in it is younger than what we see
    tell(await checkLedger(owner, ledger))
  })

/**
 * What time would bring: the queue gives back a dead process's jobs after three minutes, waits before it tries again, and the
 * worker looks every ten minutes for messages left lying. Here it is done at once, at every start.
 */
async function lookAfterWhatWasLeft(alongside: Alongside, organisation: Organisation, embedded: EmbeddedDatabase) {
  await asOwner(embedded, (owner) => owner.query(`update jobs.job set state = 'retry', start_after = now() where name = 'post' and state in ('active', 'retry')`))
  await alongside.work(organisation, { kind: 'software', name: 'timer' }, (work) => settlePost(work, onUnsure))
}

async function emptyTheQueue(embedded: EmbeddedDatabase) {
  const until = Date.now() + 90_000
  for (;;) {
    const post = await asOwner(embedded, (owner) => checkPost(owner, wish.received))
    if ((post.queued === 0 && post.sending === 0) || Date.now() > until) return tell({ post })
    await asOwner(embedded, (owner) => owner.query(`update jobs.job set start_after = now() where name = 'post' and state = 'retry'`))
    await pause(200)
  }
}

/** One letter after the other, until the end: what a person does with a form, its key and all. */
async function keepWriting(alongside: Alongside, organisation: Organisation): Promise<void> {
  const hats: string[] = []
  while (!ending.signal.aborted) {
    try {
      const hat = await writeLetter(alongside, organisation)
      if (hat) hats.push(hat)
      const older = hats.length > 3 && Math.random() < 0.3 ? hats.shift() : undefined
      if (older) await writeVersion(alongside, organisation, older)
    } catch {
      await pause(50) // killed under us: that is what we are here for
    }
    await pause(Math.random() * 120) // bursts, and moments of quiet
  }
}

async function writeLetter(alongside: Alongside, organisation: Organisation): Promise<string | undefined> {
  const key = newId(clock.now())
  const letter = `Letter ${key}`
  const done = await alongside.work(organisation, history, async (work) => ((await takeRepeatKey(work, key, Buffer.from(key))) === 'first' ? addOne(work, letter) : undefined))
  if (!done) return undefined
  appendFileSync(wish.ledger, `+ ${letter.replace(' ', '_')} ${done.hat} ${done.message}\n`)
  return done.hat
}

async function addOne(work: Work, letter: string): Promise<{ hat: string; message: string }> {
  const address = `${work.newId()}@bench.example`
  const told = { ...nothingTold, matters: 'Somebody to talk to', interests: ['chess'] }
  const { person, participation } = await addPerson(work, { name: letter }, { kind: 'member', since: work.today, told, reach: [{ kind: 'email', value: address, whose: null }] })
  await recordConsent(work, { participation, person, purpose: 'be contacted by email', answer: 'given', how: 'on the phone', note: 'Mornings are best' })
  const queued = await queueMessage(work, { to: participation, person, kind: 'bench', address, subject: 'A question for you', body: 'Would Tuesday suit you?' })
  if ('refused' in queued) throw new Error(queued.refused)
  return { hat: participation, message: queued.id }
}

async function writeVersion(alongside: Alongside, organisation: Organisation, hat: string): Promise<void> {
  const number = await alongside.work(organisation, history, async (work) => {
    await changeTold(work, hat, (told) => ({ ...told, interests: [...told.interests, 'walking'] }))
    const row = await work.db.selectFrom('participation').select('profile_number').where('organisation_id', '=', organisation.id).where('id', '=', hat).executeTakeFirstOrThrow()
    return row.profile_number
  })
  appendFileSync(wish.ledger, `~ ${hat} ${number}\n`)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    tell({ trouble: error instanceof Error ? error.message : 'something that is no error was thrown' })
    process.exit(1)
  },
)
