import { DatabaseTrouble } from '../../platform/database/embedded/supervisor.ts'
import { inOrganisation } from '../../platform/database/transaction.ts'
import { readOrganisationKeys } from '../../platform/keys/organisation-keys.ts'
import { type Config, readConfig } from '../config.ts'
import { isHalfMade, makeInventedOnce } from '../invented/make-once.ts'
import { peopleWhoSignIn } from '../invented/who-signs-in.ts'
import { holdsRealPeople, type Installation, openInstallation } from '../installation.ts'
import { run, type Running } from '../running.ts'
import { checkAddress } from '../serve.ts'
import { type Command, readFlags, result, say } from './trouble.ts'

const help = `alongside start

Starts everything: the database where none is named, its tables, the web and the worker. On a new data folder it makes an
invented service, Wenbury Neighbours, to look around in. Ctrl-C stops it cleanly; a second start goes on where it was.

Environment: PORT, HOST, ALONGSIDE_DATA, ALONGSIDE_URL, ALONGSIDE_KEYS, DATABASE_URL, DATABASE_OWNER_URL, SMTP_URL, TRUST_PROXY.`

export const start: Command = {
  help,
  async run(args) {
    if (readFlags(args, []).has('help')) {
      result(help)
      return 0
    }
    const config = readConfig(process.env)
    await checkAddress(config.host, config.port)
    say('Starting Alongside.')
    const stop = stopAsked()
    try {
      await openAndServe(config, stop)
    } catch (error) {
      if (!stop.aborted) throw error // what was under way when it was stopped fails for that reason
    }
    if (stop.aborted) say('Stopped.')
    return 0
  },
}

/** Aborted by Ctrl-C, `kill` and a terminal that closes, from the first moment on: a database just started is not left behind. */
function stopAsked(): AbortSignal {
  const asked = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort())
  asked.signal.addEventListener('abort', () => say('Stopping: what is under way is finished first.'), { once: true })
  return asked.signal
}

const aborted = (stop: AbortSignal) => new Promise<void>((resolve) => (stop.aborted ? resolve() : stop.addEventListener('abort', () => resolve(), { once: true })))

async function openAndServe(config: Config, stop: AbortSignal): Promise<void> {
  const installation = await openInstallation(config, { say, meant: 'whatever is there', today: new Date().toISOString().slice(0, 10) })
  try {
    const making = withPeople(installation, config.root)
    // The next start throws away what was half made, so a person who wants to stop need not wait for it.
    const ready = await Promise.race([making, aborted(stop)])
    making.catch(() => undefined)
    if (stop.aborted || !ready) return
    await checkKeys(ready)
    const running = await run(ready, config)
    await tell(ready, running, config.smtpUrl !== null && config.outsideUrl !== null)
    const watch = setInterval(() => void lookAfterDatabase(ready), 1000)
    await aborted(stop)
    clearInterval(watch)
    await running.stop()
  } finally {
    await installation.close()
  }
}

/** A new folder of its own gets the invented service; a named database or a folder set aside for real people never does. */
async function withPeople(installation: Installation, root: string): Promise<Installation> {
  const { embedded, dataFolder: folder, organisations: known } = installation
  if (!embedded || !folder || holdsRealPeople(folder) || (known.length > 0 && !isHalfMade(folder))) return installation
  const organisations = await makeInventedOnce(installation, { folder, ownerUrl: embedded.ownerUrl, root, isForRealPeople: () => holdsRealPeople(folder), say })
  return { ...installation, organisations, invented: organisations.some((one) => one.invented) }
}

/** Keys that do not open what is there are told at the start, not page by page. */
async function checkKeys({ database, master, organisations }: Installation): Promise<void> {
  for (const { id } of organisations) await inOrganisation(database, id, (db) => readOrganisationKeys(db, id, master, new Date()))
}

let lastTrouble = ''

async function lookAfterDatabase({ embedded }: Installation): Promise<void> {
  try {
    if ((await embedded?.ensureRunning()) !== 'restarted') return
    say('The database had stopped; it is running again.')
    lastTrouble = ''
  } catch (error) {
    const trouble = error instanceof DatabaseTrouble ? error.message : 'The database has stopped and could not be started again; this is tried once a minute.'
    if (trouble !== lastTrouble) say(trouble)
    lastTrouble = trouble
  }
}

async function tell(installation: Installation, running: Running, mailIsSetUp: boolean): Promise<void> {
  say(`Database: ${installation.description}`)
  if (installation.invented) say('Messages are caught, not sent: these people are invented. Read them at /caught-mail.')
  else if (!mailIsSetUp) say('Messages stay in caught mail until ALONGSIDE_URL and SMTP_URL are set.')
  result('')
  const invented = installation.organisations.find((one) => one.invented)
  if (invented) {
    result(`${invented.name} is invented. Who can sign in there, with one button each:`)
    for (const { name, roles } of await peopleWhoSignIn(installation, invented)) result(`  ${name.padEnd(24)} ${roles.join(', ')}`)
  } else if (installation.organisations.length === 0) result('There is no organisation yet. Make one: ./bin/alongside organisation create SLUG --name "…" --coordinator EMAIL')
  else result('Sign in with the address you were invited by.')
  result('')
  result(`Alongside is at ${running.url}${installation.organisations.length ? '/sign-in' : ''}`)
  result('Ctrl-C stops it.')
}
