import path from 'node:path'
import { migrate as bringUpToDate } from '../../platform/database/migrations.ts'
import { readConfig } from '../config.ts'
import { openInstallation } from '../installation.ts'
import { type Command, readFlags, result, say, Unusable } from './trouble.ts'

const help = `alongside migrate

Brings the database to this version. With DATABASE_URL, needs DATABASE_OWNER_URL: the login that owns the tables.
Two at once are safe: the second waits, then finds nothing to do.`

export const migrate: Command = {
  help,
  async run(args) {
    if (readFlags(args, []).has('help')) {
      result(help)
      return 0
    }
    const config = readConfig(process.env)
    const today = new Date().toISOString().slice(0, 10)
    if (!config.databaseUrl) {
      const installation = await openInstallation(config, { say, meant: 'whatever is there', today })
      await installation.close()
      say('The embedded database is up to date.')
      return 0
    }
    if (!config.ownerUrl) throw new Unusable('Set DATABASE_OWNER_URL: migrations run as the owner of the tables, not as the application.')
    const { applied } = await bringUpToDate({ ownerUrl: config.ownerUrl, applicationRole: decodeURIComponent(new URL(config.databaseUrl).username), folder: path.join(config.root, 'database'), today, say })
    if (applied.length === 0) say('The database is up to date; there was nothing to do.')
    return 0
  },
}
