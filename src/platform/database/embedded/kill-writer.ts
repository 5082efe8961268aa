/**
 * The application that the kill bench kills: opens the database through the supervisor, checks everything acknowledged so far, says its
 * findings as a line of JSON, and writes from several connections until it is killed or its standard input ends. When the server is
 * killed under it, it brings it back through the supervisor, checks and says its findings again, and goes on.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { z } from 'zod'
import { checkLedger, ledgerTables, withdrawLetter, writeLetter } from './kill-ledger.ts'
import { DatabaseTrouble, startEmbeddedDatabase } from './supervisor.ts'
import type { EmbeddedDatabase } from './supervisor.ts'

const wish = z.object({ dataFolder: z.string(), ledger: z.string(), writers: z.number() }).parse(JSON.parse(process.argv[2] ?? ''))
const tell = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)
const finishing = new AbortController()

async function main() {
  const database = await startEmbeddedDatabase({ dataFolder: wish.dataFolder, invented: true, say: () => {} })
  process.stdin.on('end', () => finishing.abort()).resume()
  while (!finishing.signal.aborted) {
    await workUntilTheServerGoes(database).catch(() => {}) // killed under us: that is what we are here for
    while (!finishing.signal.aborted && (await database.ensureRunning().catch(() => 'waiting')) !== 'restarted') await pause(50)
  }
  await database.stop()
}

async function workUntilTheServerGoes(database: EmbeddedDatabase): Promise<void> {
  await withClient(database.ownerUrl, async (client) => {
    await client.query(ledgerTables)
    tell(await checkLedger(client, wish.ledger))
  })
  await Promise.all(Array.from({ length: wish.writers }, () => withClient(database.ownerUrl, keepWriting)))
}

async function keepWriting(client: Client): Promise<void> {
  const mine: string[] = []
  while (!finishing.signal.aborted) {
    const letter = randomUUID()
    await writeLetter(client, wish.ledger, { letter, parts: 1 + Math.floor(Math.random() * 20), account: Math.floor(Math.random() * 10) })
    mine.push(letter)
    const old = mine.length > 5 && Math.random() < 0.3 ? mine.shift() : undefined
    if (old) await withdrawLetter(client, wish.ledger, old)
    if (Math.random() < 0.05) await pause(Math.random() * 30) // bursts, and moments of quiet
  }
}

async function withClient(connectionString: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString })
  client.on('error', () => {}) // the query under way fails as well, and that is heard
  try {
    await client.connect()
    await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof DatabaseTrouble)) throw error
  tell({ trouble: error.message })
  process.exitCode = 1
})
