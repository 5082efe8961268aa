// Makes a room's furniture: `bin/new-room journeys milestone` makes src/features/journeys with a noun, permissions, a store,
// routes, words and a first page, each with the least that is true. Add the room's floor to tests/house.test.ts if it is new.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
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
const camel = (text) => text.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
const pascal = (text) => camel(text).replace(/^[a-z]/, (letter) => letter.toUpperCase())
const table = noun.replaceAll('-', '_')

const files = {
  [`${noun}.ts`]: `export type ${pascal(noun)} = { id: string }\n`,
  'permissions.ts': `import { permission } from '../audit/permission.ts'\n\nexport const see${pascal(room)} = permission('see ${room}', { coordinator: 'whole organisation' })\n`,
  'store.ts': `import type { Work } from '../audit/work.ts'\nimport type { ${pascal(noun)} } from './${noun}.ts'\n\n/** Every ${noun} of the organisation. The table ${table} begins with a migration in database/migrations. */\nexport async function read${pascal(room)}(work: Work): Promise<${pascal(noun)}[]> {\n  return work.db.selectFrom('${table}').select('id').where('organisation_id', '=', work.organisation.id).execute()\n}\n`,
  'words.ts': `export const ${camel(room)}Words = {\n  title: '${pascal(room)}',\n  heading: '${pascal(room)}',\n} as const\n`,
  'routes.ts': `import { get, type RoomRoutes } from '../audit/routing.ts'\nimport { ${camel(room)}Page } from './pages/${room}.tsx'\nimport { see${pascal(room)} } from './permissions.ts'\nimport { read${pascal(room)} } from './store.ts'\n\nexport const ${camel(room)}Routes: RoomRoutes = {\n  room: '${room}',\n  routes: [get('/${room}', { may: see${pascal(room)}, audit: '${room} listed' }, async ({ work }) => ({ page: ${camel(room)}Page(await read${pascal(room)}(work)) }))],\n}\n`,
  [`pages/${room}.tsx`]: `import type { RoomPage } from '../../audit/routing.ts'\nimport type { ${pascal(noun)} } from '../${noun}.ts'\nimport { ${camel(room)}Words } from '../words.ts'\n\nexport const ${camel(room)}Page = (all: readonly ${pascal(noun)}[]): RoomPage => ({\n  title: ${camel(room)}Words.title,\n  heading: ${camel(room)}Words.heading,\n  children: <p>{all.length}</p>,\n})\n`,
}
for (const [name, text] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), text)
  process.stdout.write(`src/features/${room}/${name}\n`)
}
process.stderr.write(`Next: a migration for the table ${table}, the routes into src/start/rooms.ts, the room’s floor into tests/house.test.ts, its words into docs/words.md.\n`)
