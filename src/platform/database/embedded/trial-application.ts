/**
 * An Alongside with nothing but its database, for tests that kill it or run it as an ordinary user. Takes its wish as JSON in its first
 * word, says `{adopted, version, ownerUrl, userId}` or `{trouble}` as a line of JSON, and stops cleanly when its standard input ends.
 */
import { startEmbeddedDatabase, DatabaseTrouble } from './supervisor.ts'
import { z } from 'zod'
import { npmPackage, usualSources } from './find-binaries.ts'

const wish = z.object({ dataFolder: z.string(), throwaway: z.boolean(), programs: z.string().optional(), npmFolder: z.string().optional(), becomeUser: z.number().optional() }).parse(JSON.parse(process.argv[2] ?? ''))
const tell = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)

async function main() {
  if (wish.becomeUser !== undefined) {
    process.setgroups?.([])
    process.setgid?.(wish.becomeUser)
    process.setuid?.(wish.becomeUser)
  }
  const sources = { npm: wish.npmFolder ? npmPackage(wish.npmFolder) : usualSources().npm, system: wish.programs ? [wish.programs] : [] }
  const database = await startEmbeddedDatabase({ dataFolder: wish.dataFolder, throwaway: wish.throwaway, invented: true, say: () => {} }, { sources })
  tell({ adopted: database.adopted, version: database.version, ownerUrl: database.ownerUrl, userId: process.getuid?.() })
  for await (const _ of process.stdin);
  await database.stop()
}

main().catch((error: unknown) => {
  if (!(error instanceof DatabaseTrouble)) throw error
  tell({ trouble: error.message })
  process.exitCode = 1
})
