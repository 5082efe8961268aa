// Makes a room's furniture: `bin/new-room journeys milestone` makes src/features/journeys with a noun, permissions, a store,
// routes, words and a first page, each with the least that is true, puts its address among the others and writes the permission
// matrix anew, so that it passes bin/check as it stands. What it reads comes with its first migration.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const [room, noun] = process.argv.slice(2)
const word = /^[a-z]+(-[a-z]+)*$/
if (!word.test(room ?? '') || !word.test(noun ?? '')) {
  process.stderr.write('Say the room and its noun in the field’s words: bin/new-room journeys milestone\n')
  process.exit(2)
}
const folder = path.join(root, 'src/features', room)
if (existsSync(folder)) {
  process.stderr.write(`There is a room called ${room} already: src/features/${room}\n`)
  process.exit(2)
}
if (!new RegExp(`\\b'?${room}'?: \\d`).test(readFileSync(path.join(root, 'tests/house.test.ts'), 'utf8'))) {
  process.stderr.write(`The room ${room} stands on no floor yet: give it one in tests/house.test.ts first.\n`)
  process.exit(2)
}
const camel = (text) => text.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
const pascal = (text) => camel(text).replace(/^[a-z]/, (letter) => letter.toUpperCase())
const table = noun.replaceAll('-', '_')

const files = {
  [`${noun}.ts`]: `export type ${pascal(noun)} = { id: string }\n`,
  'permissions.ts': `import { permission } from '../audit/permission.ts'\n\nexport const see${pascal(room)} = permission('see ${room}', { coordinator: 'whole organisation' })\n`,
  // SQL as it is, because the types know the table only after its migration.
  'store.ts': `import { sql } from 'kysely'\nimport type { Work } from '../audit/work.ts'\nimport type { ${pascal(noun)} } from './${noun}.ts'\n\n/** Every ${noun} of the organisation. The table ${table} begins with a migration in database/migrations. */\nexport async function read${pascal(room)}(work: Work): Promise<${pascal(noun)}[]> {\n  const { rows } = await sql<${pascal(noun)}>\`select id from ${table} where organisation_id = \${work.organisation.id}\`.execute(work.db)\n  return rows\n}\n`,
  'words.ts': `export const ${camel(room)}Words = {\n  title: '${pascal(room)}',\n  heading: '${pascal(room)}',\n} as const\n`,
  'routes.ts': `import { get, type RoomRoutes } from '../audit/routing.ts'\nimport { ${camel(room)}Page } from './pages/${room}.tsx'\nimport { see${pascal(room)} } from './permissions.ts'\nimport { read${pascal(room)} } from './store.ts'\n\nexport const ${camel(room)}Routes: RoomRoutes = {\n  room: '${room}',\n  routes: [get('/${room}', { may: see${pascal(room)}, audit: '${room} listed' }, async ({ work }) => ({ page: ${camel(room)}Page(await read${pascal(room)}(work)) }))],\n}\n`,
  [`pages/${room}.tsx`]: `import type { RoomPage } from '../../audit/routing.ts'\nimport type { ${pascal(noun)} } from '../${noun}.ts'\nimport { ${camel(room)}Words } from '../words.ts'\n\nexport const ${camel(room)}Page = (all: readonly ${pascal(noun)}[]): RoomPage => ({\n  title: ${camel(room)}Words.title,\n  heading: ${camel(room)}Words.heading,\n  children: <p>{all.length}</p>,\n})\n`,
}
for (const [name, text] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), text)
  process.stdout.write(`src/features/${room}/${name}\n`)
}

const roomsFile = path.join(root, 'src/start/rooms.ts')
const rooms = readFileSync(roomsFile, 'utf8')
const lastImport = rooms.lastIndexOf('\nimport ') + 1
const listEnds = rooms.indexOf('\n]\n', rooms.indexOf('export const rooms'))
writeFileSync(roomsFile, `${rooms.slice(0, lastImport)}import { ${camel(room)}Routes } from '../features/${room}/routes.ts'\n${rooms.slice(lastImport, listEnds)}\n  ${camel(room)}Routes,${rooms.slice(listEnds)}`)
process.stdout.write('src/start/rooms.ts\n')
const matrix = spawnSync(process.execPath, [path.join(root, 'bin/launcher.cjs'), 'alongside', 'routes', '--permissions'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
if (matrix.status !== 0) process.exit(matrix.status ?? 3)
writeFileSync(path.join(root, 'docs/assurance/permissions.md'), matrix.stdout)
process.stdout.write('docs/assurance/permissions.md\n')
process.stderr.write(`Next: a migration for the table ${table} (the address answers once there is one), then the store by its types; the room’s words into docs/words.md.\n`)
