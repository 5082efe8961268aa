import { inOrganisation } from '../../platform/database/transaction.ts'
import { renewOrganisationKey, rewrapUnderMaster } from '../../platform/keys/organisation-keys.ts'
import { readConfig } from '../config.ts'
import { openInstallation } from '../installation.ts'
import { type Command, readFlags, result, say, Unusable } from './trouble.ts'

const help = `alongside keys rotate [--organisations]

Wraps every organisation's keys under the first key of ALONGSIDE_KEYS, so that the older ones can be taken away afterwards.
With --organisations, each organisation also gets a new key and every person's key is wrapped under it.
Start web and worker processes with the new ALONGSIDE_KEYS before you rotate, and keep the older key in it until you have: a
process that lacks the new key cannot open anything five minutes later. New keys of organisations are noticed by themselves.`

export const keys: Command = {
  help,
  async run(args) {
    const [word, ...rest] = args
    const flags = readFlags(word?.startsWith('--') ? args : rest, ['organisations'])
    if (flags.has('help')) {
      result(help)
      return 0
    }
    if (word !== 'rotate') throw new Unusable(word && !word.startsWith('--') ? `There is no "keys ${word.slice(0, 40)}". Try: keys rotate` : 'Say what to do with the keys: alongside keys rotate')
    const now = new Date()
    const installation = await openInstallation(readConfig(process.env), { say, meant: 'only what is there', today: now.toISOString().slice(0, 10) })
    try {
      for (const { id, slug } of installation.organisations) {
        const wrapped = await inOrganisation(installation.database, id, (db) => rewrapUnderMaster(db, id, installation.master, now))
        const renewed = flags.has('organisations') ? await inOrganisation(installation.database, id, (db) => renewOrganisationKey(db, id, installation.master, now)) : 0
        say(`${slug}: ${wrapped} organisation key${wrapped === 1 ? '' : 's'} wrapped anew${renewed ? `, ${renewed} people’s keys under a new one` : ''}.`)
      }
      return 0
    } finally {
      await installation.close()
    }
  },
}
