import { type Role, roles } from '../../features/audit/actor.ts'
import { type May, nothingPersonal } from '../../features/audit/routing.ts'
import { DatabaseTrouble, findDataFolder } from '../../platform/database/embedded/supervisor.ts'
import { MigrationTrouble } from '../../platform/database/migrations.ts'
import { KeysTrouble } from '../../platform/keys/master-keys.ts'
import { ConfigTrouble, readConfig } from '../config.ts'
import { exampleFor, type Examples, readExamples } from '../examples.ts'
import { openInstallation } from '../installation.ts'
import { doors, rooms } from '../rooms.ts'
import { type Command, result, say } from './trouble.ts'

const help = `alongside routes [--json]

Every address: its method, room, permission, audit word, who may open it, and an example that exists in the invented service
of this installation. Where there is none, nothing is made: the addresses are listed without examples.`

export type RouteLine = { method: string; path: string; room: string; permission: string; audit: string; access: 'anyone' | 'signed in' | 'role'; roles: Role[]; example: Record<string, string> }

const lineFor = (room: string, route: { method: string; path: string; audit: string; may: May }, example: Record<string, string>): RouteLine => {
  const base = { method: route.method.toUpperCase(), path: route.path, room, audit: route.audit, example }
  if (route.may === 'anyone') return { ...base, permission: 'anyone', access: 'anyone', roles: [] }
  if (route.may === 'anyone signed in') return { ...base, permission: 'anyone signed in', access: 'signed in', roles: [] }
  const { name, reach } = route.may
  return { ...base, permission: name, access: 'role', roles: roles.filter((role) => reach[role] !== undefined) }
}

/** What the web answers itself, in no room: files, and how it is. */
const ofTheWeb: readonly { path: string; example?: Record<string, string> }[] = [
  { path: '/assets/:name', example: { name: 'main.css' } },
  { path: '/health' },
  { path: '/ready' },
  { path: '/components' },
]

/** Every address of this installation: the web's own, doors, then rooms by floor. The examples are of the organisation `slug`. */
export function routeLines(examples: Examples, slug?: string): RouteLine[] {
  const organisation: Record<string, string> = slug ? { organisation: slug } : {}
  return [
    ...ofTheWeb.map(({ path, example = {} }) => lineFor('start', { method: 'get', path, audit: nothingPersonal, may: 'anyone' }, example)),
    ...doors.flatMap(({ room, doors: all }) => all.map((door) => lineFor(room, door, {}))),
    ...rooms.flatMap(({ room, routes }) => routes.map((route) => lineFor(room, { ...route, path: `/:organisation${route.path}` }, { ...organisation, ...exampleFor(route.path, examples) }))),
  ]
}

export const routes: Command = {
  help,
  async run(args) {
    if (args.includes('--help')) {
      result(help)
      return 0
    }
    const lines = await linesWithExamples()
    if (args.includes('--json')) result(JSON.stringify(lines, null, 1))
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
