import { type Role, roles } from '../features/audit/actor.ts'
import { type May, nothingPersonal } from '../features/audit/routing.ts'
import { exampleFor, type Examples } from './examples.ts'
import { doors, rooms } from './rooms.ts'

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
