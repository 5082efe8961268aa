import { type Role, roles } from '../features/audit/actor.ts'
import type { Permission, Reach } from '../features/audit/permission.ts'
import { nothingPersonal } from '../features/audit/routing.ts'
import { countEquality } from '../features/equality/permissions.ts'
import { seePrivateReasons } from '../features/matching/permissions.ts'
import { seeBothHats } from '../features/people/permissions.ts'
import { rooms } from './rooms.ts'
import { routeLines } from './route-lines.ts'

/** Asked inside a page or by the software, never by an address alone. */
const besideAddresses: readonly Permission[] = [seeBothHats, seePrivateReasons, countEquality]

const reachInWords: Readonly<Record<Reach, string>> = { 'whole organisation': 'all', tied: 'theirs', own: 'own', granted: 'granted', counts: 'numbers' }

const preface = `# Who may do what

Written by \`./bin/alongside routes --permissions\` from the permissions and the addresses themselves; a test fails while it is behind.

- **all**: everybody’s in the organisation, and never another organisation’s
- **theirs**: of the people they are tied to: whom they support, as long as they do
- **own**: what is about themselves
- **granted**: what somebody gave them to see
- **numbers**: counts, never a person
- **no**: the address says that it is not open to them

A row that is out of reach answers as if it were not there. Roles and ties decide, and nothing else: the same rule finds one row
and filters a list (\`src/features/audit/permission.ts\`). What a page then shows of a person depends on the hat it is opened under.`

/** The permission matrix as a page of documentation: roles across, permissions down, and the addresses under each. */
export function permissionMatrix(): string {
  const permissions = everyPermission()
  const busy = roles.filter((role) => permissions.filter(({ reach }) => reach[role] !== undefined).length > 1)
  const idle = roles.filter((role) => !busy.includes(role))
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const table = [
    row(['may', ...busy.map(named)]),
    row(['---', ...busy.map(() => '---')]),
    ...permissions.map(({ name, reach }) => row([name, ...busy.map((role) => said(reach[role]))])),
  ]
  const sections = [...permissions.map((one) => section(one)), ...openSections()]
  return `${preface}\n\n${table.join('\n')}\n\nSo far these see nothing but a first page of their own: ${idle.map(named).join(', ')}.\n\n## The addresses under each\n\n${sections.join('\n\n')}\n`
}

const named = (role: Role) => role.replaceAll('_', ' ')
const said = (reach: Reach | undefined) => (reach ? reachInWords[reach] : 'no')

function everyPermission(): Permission[] {
  const onRoutes = rooms.flatMap(({ routes }) => routes.flatMap(({ may }) => (typeof may === 'string' ? [] : [may])))
  return [...new Map([...onRoutes, ...besideAddresses].map((one) => [one.name, one])).values()].sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

function section({ name, reach }: Permission): string {
  const who = roles.flatMap((role) => (reach[role] ? [`${named(role)} (${said(reach[role])})`] : []))
  return `### ${name}\n\n${who.length === roles.length ? 'everybody who holds a role (own)' : who.join(', ') || 'nobody who signs in: the software alone'}\n\n${addressesUnder(name) || 'No address of its own: decides what a page shows.'}`
}

const openSections = () => [`### anyone, signed in or not\n\n${addressesUnder('anyone')}`, `### anyone signed in\n\n${addressesUnder('anyone signed in')}`]

const addressesUnder = (name: string): string =>
  routeLines(new Map())
    .filter(({ permission }) => permission === name)
    .map(({ method, path, audit }) => `- \`${method} ${path}\`${audit === nothingPersonal ? '' : `, written down as “${audit}”`}`)
    .join('\n')
