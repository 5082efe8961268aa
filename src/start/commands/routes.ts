import { type May } from '../../features/audit/routing.ts'
import { type Role } from '../../features/audit/actor.ts'
import { doors, rooms } from '../rooms.ts'
import { type Command, result } from './trouble.ts'

const help = `alongside routes [--json]

Every address: its method, room, permission, audit word, who may open it, and an example that exists in the invented service.`

export type RouteLine = { method: string; path: string; room: string; permission: string; audit: string; access: 'anyone' | 'signed in' | 'role'; roles: Role[]; example: Record<string, string> }

const isRole = (name: string): name is Role => name.length > 0

const lineFor = (room: string, route: { method: string; path: string; audit: string; may: May }, examples: Readonly<Record<string, string>>): RouteLine => {
  const names = [...route.path.matchAll(/:([a-zA-Z]+)/g)].map((found) => found[1] ?? '')
  const example = Object.fromEntries(names.flatMap((name) => (examples[`${route.path} ${name}`] ? [[name, examples[`${route.path} ${name}`] ?? '']] : [])))
  const base = { method: route.method.toUpperCase(), path: route.path, room, audit: route.audit, example }
  if (route.may === 'anyone') return { ...base, permission: 'anyone', access: 'anyone', roles: [] }
  if (route.may === 'anyone signed in') return { ...base, permission: 'anyone signed in', access: 'signed in', roles: [] }
  return { ...base, permission: route.may.name, access: 'role', roles: Object.keys(route.may.reach).filter(isRole) }
}

/** Every address of this installation, doors first, then rooms by floor. */
export function routeLines(examples: Readonly<Record<string, string>>): RouteLine[] {
  return [
    ...doors.flatMap(({ room, doors: all }) => all.map((door) => lineFor(room, door, examples))),
    ...rooms.flatMap(({ room, routes }) => routes.map((route) => lineFor(room, { ...route, path: `/:organisation${route.path}` }, { ...examples, [`/:organisation${route.path} organisation`]: 'wenbury' }))),
  ]
}

export const routes: Command = {
  help,
  async run(args) {
    if (args.includes('--help')) {
      result(help)
      return 0
    }
    const lines = routeLines({})
    if (args.includes('--json')) result(JSON.stringify(lines, null, 1))
    else for (const line of lines) result([line.method.padEnd(5), line.path.padEnd(44), line.permission.padEnd(28), line.audit].join(' '))
    return 0
  },
}
