import { dayIn } from '../engines/calendar/zones.ts'
import { type AccountPost, sendAccountMessage } from '../features/accounts/send-account-message.ts'
import { settleAccountPost, sweepAccounts } from '../features/accounts/settle-account-post.ts'
import type { Actor } from '../features/audit/actor.ts'
import { sweepRepeatKeys } from '../features/audit/repeat.ts'
import { mostUnderOneSeal, recentDays, sealAudit } from '../features/audit/seal-audit.ts'
import { type Days, readLastSeal } from '../features/audit/store.ts'
import type { Organisation, Work } from '../features/audit/work.ts'
import { forgetPlans } from '../features/matching/planning/forget-plans.ts'
import { runPlan, type WorkOut } from '../features/matching/planning/run-plan.ts'
import { afterDeath } from './after-death.ts'
import { goOnUndoing } from '../features/imports/undoing/go-on-undoing.ts'
import { goOnBringingIn } from '../features/imports/making/go-on-bringing-in.ts'
import { goOnReading } from '../features/imports/sending/go-on-reading.ts'
import { type OnUnsure, sendMessage } from '../features/messages/send-message.ts'
import { settlePost } from '../features/messages/settle-post.ts'
import { inOrganisation, outsideOrganisations } from '../platform/database/transaction.ts'
import { type JobDone, TryAgain } from '../platform/jobs/jobs.ts'
import type { QueueName } from '../platform/jobs/queues.ts'
import { startRhythm } from '../platform/jobs/rhythm.ts'
import type { InstallationText } from '../platform/keys/installation-text.ts'
import type { Transport } from '../platform/mail/transport.ts'
import type { Alongside } from './compose.ts'
import { openLists } from './open-lists-in-thread.ts'

export type WorkerDeps = {
  /** null while mail is not set up: everything is caught */
  transport: Transport | null
  installationText: InstallationText
  /** gives a person the task of finding out about a message */
  onUnsure: OnUnsure
  /** what each room looks for every hour, to raise as tasks */
  timers: readonly ((work: Work) => Promise<unknown>)[]
  /** works out a plan for a waiting list where it keeps nobody waiting */
  workOut: WorkOut
}

export type Worker = { stop(): Promise<void> }

const timer: Actor = { kind: 'software', name: 'timer' }
const importer: Actor = { kind: 'software', name: 'import' }

/** The name an installation's own jobs carry in place of an organisation. */
const installation = ''

/** Seconds between two jobs of a queue for each organisation. */
const every = { 'seal-audit': 60, 'settle-post': 600, 'raise-tasks': 3600, sweep: 86_400 } as const satisfies Partial<Record<QueueName, number>>

/**
 * Does what was left to do, and leaves what comes round again. As many workers as needed may run beside each other: a job is
 * taken by one of them, and each stretch of time gets one job however many workers' clocks ring.
 */
export async function startWorker(alongside: Alongside, deps: WorkerDeps): Promise<Worker> {
  const { jobs, log } = alongside
  const trouble = (what: string) => (error: unknown) => log.error({ fault: error }, what)
  await jobs.work('post', (job) => post(alongside, deps, job), 3)
  await jobs.work('settle-post', (job) => settle(alongside, deps, job))
  await jobs.work('seal-audit', (job) => forOrganisation(alongside, job, (organisation) => sealRecent(alongside, organisation)))
  await jobs.work('raise-tasks', (job) => forOrganisation(alongside, job, (organisation) => raise(alongside, deps, organisation)))
  await jobs.work('sweep', (job) => sweep(alongside, job))
  await jobs.work('plan-waiting-list', (job) => planWaitingList(alongside, deps, job))
  await jobs.work('bring-in-lists', (job) => forOrganisation(alongside, job, (organisation) => goOnWithList(alongside, organisation, job.ids['import'] ?? '')))
  const rhythms = [
    startRhythm(20, () => remind(alongside, ['seal-audit']), trouble('the audit could not be given to be sealed')),
    startRhythm(120, () => remind(alongside, ['settle-post', 'raise-tasks', 'sweep']), trouble('timers could not be set')),
    startRhythm(60, () => jobs.maintain(), trouble('the queue could not be kept in order')),
  ]
  return {
    async stop() {
      await Promise.all(rhythms.map((rhythm) => rhythm.stop()))
      await jobs.stop()
    },
  }
}

async function remind({ jobs, organisations }: Alongside, queues: readonly (keyof typeof every)[]) {
  const all = (await organisations.all()).map((one) => one.id)
  for (const queue of queues) await jobs.remind(queue, queue === 'sweep' || queue === 'settle-post' ? [installation, ...all] : all, every[queue])
}

type Job = Parameters<JobDone>[0]

/** Runs for the job's organisation; one that is gone needs nothing any more. */
async function forOrganisation({ organisations }: Alongside, job: Job, does: (organisation: Organisation) => Promise<void>) {
  const organisation = (await organisations.all()).find((one) => one.id === job.organisation)
  if (organisation) await does(organisation)
}

async function post(alongside: Alongside, { transport, onUnsure, installationText }: WorkerDeps, job: Job) {
  const { message, accountMessage } = job.ids
  if (accountMessage) {
    const transaction: AccountPost['transaction'] = (does) => outsideOrganisations(alongside.database, (db) => does(db, alongside.clock.now()))
    const state = await sendAccountMessage({ transaction, transport, text: installationText }, accountMessage)
    if (state === 'not known' || state === 'failed') alongside.log.warn({ message: accountMessage, state }, 'a sign-in message may not have arrived')
    if (state === 'queued') throw new TryAgain('the mail server did not take a message')
  }
  if (message)
    await forOrganisation(alongside, job, async (organisation) => {
      const state = await sendMessage({ work: (does) => alongside.work(organisation, timer, does), transport, onUnsure }, message)
      if (state === 'queued') throw new TryAgain('the mail server did not take a message')
    })
}

async function settle(alongside: Alongside, { onUnsure }: WorkerDeps, job: Job) {
  if (job.organisation !== installation) {
    await forOrganisation(alongside, job, async (organisation) => {
      await alongside.work(organisation, timer, (work) => settlePost(work, onUnsure))
    })
    return
  }
  const { notKnown } = await outsideOrganisations(alongside.database, async (db) => {
    const settled = await settleAccountPost(db, alongside.clock.now())
    await alongside.jobs.send(db, installation, settled.again.map((id) => ({ queue: 'post', ids: { accountMessage: id } })))
    return settled
  })
  if (notKnown) alongside.log.warn({ messages: notKnown }, 'sign-in messages may not have arrived')
}

/** Each minute: what the last days left, and no month before them. */
async function sealRecent(alongside: Alongside, organisation: Organisation) {
  await seal(alongside, organisation, recentDays(dayIn(organisation.zone, alongside.clock.now())))
}

/** Each night: whatever there is, however old its day. A transaction that committed late or a clock that was moved leaves nothing out for longer. */
async function sealWhole(alongside: Alongside, organisation: Organisation) {
  while ((await seal(alongside, organisation, null)) === mostUnderOneSeal);
}

/** Seals what is new, and says the seal in the log: an anchor outside the database, which somebody who rewrote it would have to rewrite too. */
async function seal({ database, keysOf, clock, log }: Alongside, organisation: Organisation, days: Days | null): Promise<number> {
  const sealed = await inOrganisation(database, organisation.id, async (db) => {
    const entries = await sealAudit(db, organisation.id, await keysOf(db, organisation.id), { now: clock.now(), days })
    return entries ? { entries, last: await readLastSeal(db, organisation.id) } : undefined
  })
  if (sealed?.last) log.info({ organisation: organisation.id, seal: sealed.last.number, entries: sealed.entries, root: sealed.last.root.toString('hex') }, 'audit sealed')
  return sealed?.entries ?? 0
}

/** Each timer in a transaction of its own, so that one that fails takes no other with it. */
async function raise(alongside: Alongside, { timers }: WorkerDeps, organisation: Organisation) {
  const faults: unknown[] = []
  for (const looks of timers) await alongside.work(organisation, timer, looks).catch((fault: unknown) => faults.push(fault))
  for (const fault of faults) alongside.log.error({ fault }, 'a timer failed')
  if (faults.length) throw new TryAgain(`${faults.length} of ${timers.length} timers failed`)
}

async function planWaitingList(alongside: Alongside, { workOut }: WorkerDeps, job: Job) {
  await forOrganisation(alongside, job, async (organisation) => {
    const ended = await runPlan({ work: (does) => alongside.work(organisation, timer, does), workOut }, job.ids['plan'] ?? '')
    if (ended === 'somebody is at it') throw new TryAgain('another worker has begun this plan, and may have died')
  })
}

/** Whichever is under way: reading a list, bringing it in, or taking it away again. */
async function goOnWithList(alongside: Alongside, organisation: Organisation, id: string) {
  const transaction = <T>(does: (work: Work) => Promise<T>) => alongside.work(organisation, importer, does)
  await goOnReading({ transaction, open: openLists }, id)
  await goOnBringingIn({ transaction, afterDeath, open: openLists }, id)
  await goOnUndoing(transaction, id)
}

async function sweep(alongside: Alongside, job: Job) {
  if (job.organisation === installation) {
    await outsideOrganisations(alongside.database, (db) => sweepAccounts(db, alongside.clock.now()))
    return
  }
  await forOrganisation(alongside, job, async (organisation) => {
    await sealWhole(alongside, organisation)
    await alongside.work(organisation, timer, sweepRepeatKeys)
    await alongside.work(organisation, timer, forgetPlans)
  })
}
