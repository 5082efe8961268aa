import { DatabaseTrouble, findDataFolder } from '../../platform/database/embedded/supervisor.ts'
import { MigrationTrouble } from '../../platform/database/migrations.ts'
import { KeysTrouble } from '../../platform/keys/master-keys.ts'
import { ConfigTrouble, readConfig } from '../config.ts'
import { readExamples } from '../examples.ts'
import { openInstallation } from '../installation.ts'
import { permissionMatrix } from '../permission-matrix.ts'
import { type RouteLine, routeLines } from '../route-lines.ts'
import { type Command, readFlags, result, say } from './trouble.ts'

const help = `alongside routes [--json | --permissions]

Every address: its method, room, permission, audit word, who may open it, and an example that exists in the invented service
of this installation. Where there is none, nothing is made: the addresses are listed without examples.

--json          as JSON, one object an address
--permissions   who may do what, as docs/assurance/permissions.md`

export const routes: Command = {
  help,
  async run(args) {
    const flags = readFlags(args, ['json', 'permissions'])
    if (flags.has('help')) {
      result(help)
      return 0
    }
    if (flags.has('permissions')) {
      result(permissionMatrix().trimEnd())
      return 0
    }
    const lines = await linesWithExamples()
    if (flags.has('json')) result(JSON.stringify(lines, null, 1))
    else for (const line of lines) result([line.method.padEnd(5), line.path.padEnd(44), line.permission.padEnd(28), line.audit].join(' '))
    return 0
  },
}

/** A list of addresses is no reason to make a database, nor is a database that cannot be opened a reason to say nothing. */
async function linesWithExamples(): Promise<RouteLine[]> {
  try {
    const config = readConfig(process.env)
    const dataFolder = config.databaseUrl ? config.dataFolder : await findDataFolder(config.dataFolder)
    if (!dataFolder) return withoutExamples('There is no database here yet')
    const installation = await openInstallation({ ...config, dataFolder, ownerUrl: null }, { say, meant: 'whatever is there', today: new Date().toISOString().slice(0, 10), poolSize: 1 })
    try {
      const organisation = installation.organisations.find((one) => one.invented)
      return organisation ? routeLines(await readExamples(installation.database, organisation), organisation.slug) : withoutExamples('There is no invented service here')
    } finally {
      await installation.close()
    }
  } catch (error) {
    if (error instanceof ConfigTrouble || error instanceof KeysTrouble || error instanceof DatabaseTrouble || error instanceof MigrationTrouble) return withoutExamples(error.message.replace(/\.$/, ''))
    throw error
  }
}

function withoutExamples(why: string): RouteLine[] {
  say(`${why}, so the addresses have no examples. Start the invented service with \`npm start\`.`)
  return routeLines(new Map())
}
