import { type AuditCheck, checkAudit } from '../../features/audit/seal-audit.ts'
import type { Organisation } from '../../features/audit/work.ts'
import type { Database } from '../../platform/database/connection.ts'
import { inOrganisation } from '../../platform/database/transaction.ts'
import type { MasterKeys } from '../../platform/keys/master-keys.ts'
import { readOrganisationKeys } from '../../platform/keys/organisation-keys.ts'
import { readConfig } from '../config.ts'
import { openInstallation } from '../installation.ts'
import { type Command, readFlags, result, say, Unusable } from './trouble.ts'

const help = `alongside audit check [--json]

Goes through every organisation's audit: each entry's keyed hash, and each seal's count, order and place in the chain. Says what was
changed, removed or reordered since it was sealed, and how many entries no seal covers yet (a worker seals every minute).

--json   one object an organisation: organisation, seals, sealed, unsealed, broken, changed

Exit 1 where anything was tampered with: a person must find out what happened. The last seals taken away together with their entries show
only beside the log, which holds every seal's root.`

export const audit: Command = {
  help,
  async run(args) {
    const [word, ...rest] = args
    const flags = readFlags(word?.startsWith('--') ? args : rest, ['json'])
    if (flags.has('help')) {
      result(help)
      return 0
    }
    if (word !== 'check') throw new Unusable(word && !word.startsWith('--') ? `There is no "audit ${word.slice(0, 40)}". Try: audit check` : 'Say what to do with the audit: alongside audit check')
    const now = new Date()
    const installation = await openInstallation(readConfig(process.env), { say, meant: 'whatever is there', today: now.toISOString().slice(0, 10) })
    try {
      const found = []
      for (const organisation of installation.organisations) found.push({ organisation: organisation.slug, ...(await checkOne(installation, organisation, now)) })
      result(flags.has('json') ? JSON.stringify(found, null, 1) : found.map((one) => `${one.organisation}: ${sentencesOf(one)}`).join('\n'))
      return found.some(isTampered) ? 1 : 0
    } finally {
      await installation.close()
    }
  },
}

/** With keys read now: one that was made a moment ago must not look like one that never was. */
const checkOne = ({ database, master }: { database: Database; master: MasterKeys }, { id }: Organisation, now: Date): Promise<AuditCheck> =>
  inOrganisation(database, id, async (db) => checkAudit(db, id, await readOrganisationKeys(db, id, master, now)))

const isTampered = ({ broken, changed }: AuditCheck): boolean => broken.length + changed.length > 0

const count = (number: number, one: string, several: string) => `${number} ${number === 1 ? one : several}`

/** What a check found, as somebody says it who must act on it. */
function sentencesOf(check: AuditCheck): string {
  const whole = `${count(check.sealed, 'entry', 'entries')} under ${count(check.seals, 'seal', 'seals')}, ${check.unsealed} not sealed yet.`
  const broken = check.broken.map(({ seal, because }) => ` Seal ${seal}: ${because}.`)
  const changed = check.changed.length ? [` Entries whose hash is not ours: ${check.changed.slice(0, 20).join(', ')}${check.changed.length > 20 ? ` and ${check.changed.length - 20} more` : ''}.`] : []
  return [whole, ...broken, ...changed, isTampered(check) ? '' : ' Nothing was changed, removed or reordered.'].join('')
}
