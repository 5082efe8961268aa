import { readConfig } from '../config.ts'
import { ensureInvented } from '../invented/ensure-invented.ts'
import { holdsRealPeople, type Installation, openInstallation } from '../installation.ts'
import { run, type Running } from '../running.ts'
import { checkAddress } from '../serve.ts'
import { type Command, result, say } from './trouble.ts'

const help = `alongside start

Starts everything: the database where none is named, its tables, the web and the worker. On a new data folder it makes an
invented service, Wenbury Neighbours, to look around in. Ctrl-C stops it cleanly; a second start goes on where it was.

Environment: PORT, HOST, ALONGSIDE_DATA, ALONGSIDE_URL, ALONGSIDE_KEYS, DATABASE_URL, DATABASE_OWNER_URL, SMTP_URL, TRUST_PROXY.`

export const start: Command = {
  help,
  async run(args) {
    if (args.includes('--help')) {
      result(help)
      return 0
    }
    const config = readConfig(process.env)
    await checkAddress(config.host, config.port)
    say('Starting Alongside.')
    const installation = await openInstallation(config, { say, meant: 'whatever is there', today: new Date().toISOString().slice(0, 10) })
    try {
      const ready = await withPeople(installation, config.root)
      const running = await run(ready, config)
      tell(ready, running, config.smtpUrl !== null && config.outsideUrl !== null)
      await untilStopped(ready, running)
      return 0
    } finally {
      await installation.close()
    }
  },
}

/** A new folder of its own gets the invented service; a named database or a folder set aside for real people never does. */
async function withPeople(installation: Installation, root: string): Promise<Installation> {
  if (installation.organisations.length > 0 || !installation.embedded || holdsRealPeople(installation.dataFolder)) return installation
  const organisations = await ensureInvented(installation, root, say)
  return { ...installation, organisations, invented: true }
}

function tell(installation: Installation, running: Running, mailIsSetUp: boolean) {
  say(`Database: ${installation.description}`)
  if (installation.invented) say('Messages are caught, not sent: these people are invented. Read them at /caught-mail.')
  else if (!mailIsSetUp) say('Messages stay in caught mail until ALONGSIDE_URL and SMTP_URL are set.')
  result('')
  result(`Alongside is at ${running.url}`)
  if (installation.invented) result('Anybody in the invented service can sign in with one button: Asha, who coordinates, is a good place to begin.')
  else if (installation.organisations.length === 0) result('There is no organisation yet. Make one: ./bin/alongside organisation create SLUG --name "…" --coordinator EMAIL')
  else result(`Sign in at ${running.url}/sign-in with the address you were invited by.`)
  result('Ctrl-C stops it.')
}

/** Waits for a signal, looking after the embedded database meanwhile, then stops everything in order. */
async function untilStopped(installation: Installation, running: Running): Promise<void> {
  const watch = setInterval(() => void installation.embedded?.ensureRunning().catch(() => undefined), 5_000)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
  clearInterval(watch)
  say('Stopping: what is under way is finished first.')
  await running.stop()
  say('Stopped.')
}
