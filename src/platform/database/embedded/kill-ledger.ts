import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Client } from 'pg'

/**
 * What the writer of the kill bench writes, and how it is checked. A letter is `parts` rows of kills_part and a change of its account in
 * kills_account, in one transaction. The ledger is a file outside the database: `+ letter parts` after its commit was acknowledged,
 * `? letter` before a withdrawal is committed (from then on it may be either), `- letter` after that was acknowledged.
 */
export type Findings = { acknowledged: number; lost: number; disagreements: number }

export const ledgerTables = `
  create table if not exists kills_part (letter uuid, part int, parts int not null, account int not null, amount int not null, primary key (letter, part));
  create table if not exists kills_account (account int primary key, parts int not null, amount bigint not null);
  insert into kills_account select n, 0, 0 from generate_series(0, 9) n on conflict do nothing`

export async function writeLetter(client: Client, ledger: string, { letter, parts, account }: { letter: string; parts: number; account: number }): Promise<void> {
  await client.query('begin')
  await client.query('insert into kills_part select $1, n, $2, $3, n * 7 from generate_series(1, $2) n', [letter, parts, account])
  await client.query('update kills_account set parts = parts + $2, amount = amount + 7 * $2 * ($2 + 1) / 2 where account = $1', [account, parts])
  await client.query('commit')
  appendFileSync(ledger, `+ ${letter} ${parts}\n`)
}

export async function withdrawLetter(client: Client, ledger: string, letter: string): Promise<void> {
  await client.query('begin')
  const { rows } = await client.query<{ account: number; amount: number }>('delete from kills_part where letter = $1 returning account, amount', [letter])
  const account = rows[0]?.account ?? 0
  await client.query('update kills_account set parts = parts - $2, amount = amount - $3 where account = $1', [account, rows.length, rows.reduce((sum, row) => sum + row.amount, 0)])
  appendFileSync(ledger, `? ${letter}\n`)
  await client.query('commit')
  appendFileSync(ledger, `- ${letter}\n`)
}

/**
 * Compares the database with the ledger. `lost` counts acknowledged letters that are not there whole, and acknowledged withdrawals that are
 * not done; `disagreements` letters that are there in part, and accounts that do not agree with their letters.
 */
export async function checkLedger(client: Client, ledger: string): Promise<Findings> {
  const { acknowledged, expected, withdrawn } = readLedger(ledger)
  const { rows } = await client.query<{ letter: string; there: number; parts: number }>('select letter, count(*)::int as there, max(parts) as parts from kills_part group by letter')
  const there = new Map(rows.map((row) => [row.letter, row.there]))
  const torn = rows.filter((row) => row.there !== row.parts).length
  const missing = [...expected].filter(([letter, parts]) => there.get(letter) !== parts).length
  const undone = [...withdrawn].filter((letter) => there.has(letter)).length
  const accounts = await client.query(
    `select account from kills_account a left join (select account, count(*) as parts, sum(amount) as amount from kills_part group by account) p using (account)
     where a.parts <> coalesce(p.parts, 0) or a.amount <> coalesce(p.amount, 0)`,
  )
  return { acknowledged, lost: missing + undone, disagreements: torn + accounts.rows.length }
}

function readLedger(ledger: string) {
  const expected = new Map<string, number>()
  const withdrawn = new Set<string>()
  let acknowledged = 0
  for (const line of existsSync(ledger) ? readFileSync(ledger, 'utf8').split('\n') : []) {
    const [mark, letter, parts] = line.split(' ')
    if (!letter) continue
    if (mark === '+') expected.set(letter, Number(parts))
    else expected.delete(letter)
    if (mark === '-') withdrawn.add(letter)
    if (mark !== '?') acknowledged += 1
  }
  return { acknowledged, expected, withdrawn }
}
