import { existsSync, readFileSync } from 'node:fs'
import type { Client } from 'pg'

/**
 * What the application of the kill bench was told is committed, in a file outside the database. A line a letter:
 * `+ letter hat message` once its one piece of work (a member with what they told us, a consent, a message, the audit of all
 * three) was acknowledged; `~ hat number` once a new version of what they told us was.
 */
export type Ledger = { letters: { letter: string; hat: string; message: string }[]; told: Map<string, number> }

export function readLedger(file: string): Ledger {
  const ledger: Ledger = { letters: [], told: new Map() }
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [mark, one = '', two = '', three = ''] = line.split(' ')
    if (mark === '+') ledger.letters.push({ letter: one, hat: two, message: three })
    if (mark === '~') ledger.told.set(one, Math.max(ledger.told.get(one) ?? 0, Number(two)))
  }
  return ledger
}

/**
 * - lost: acknowledged and not there whole
 * - torn: there in part, whoever acknowledged it: all of a piece of work or nothing
 * - twice: one letter that became two, as a retried commit might make it
 */
export type Findings = { acknowledged: number; lost: number; torn: number; twice: number }

/** Compares the database, asked as its owner, with the ledger. */
export async function checkLedger(owner: Client, { letters, told }: Ledger): Promise<Findings> {
  const count = async (text: string, values: unknown[] = []) => (await owner.query<{ count: number }>(`select count(*)::int as count from (${text}) found`, values)).rows[0]?.count ?? 0
  const lost = await count(
    `select l.hat from unnest($1::text[], $2::uuid[], $3::uuid[]) as l (letter, hat, message)
     where not exists (select 1 from participation p join person n on n.id = p.person_id join message m on m.to_id = p.id where p.id = l.hat and n.name = l.letter and m.id = l.message)`,
    [letters.map(({ letter }) => letter.replace('_', ' ')), letters.map(({ hat }) => hat), letters.map(({ message }) => message)],
  )
  const behind = await count(
    `select t.hat from unnest($1::uuid[], $2::int[]) as t (hat, number)
     where not exists (select 1 from participation p join profile f on f.participation_id = p.id and f.number = t.number where p.id = t.hat and p.profile_number >= t.number)`,
    [[...told.keys()], [...told.values()]],
  )
  return { acknowledged: letters.length + told.size, lost: lost + behind, torn: await count(tornPieces), twice: await count(`select name from person where name like 'Letter %' group by name having count(*) > 1`) }
}

const tornPieces = `
  select p.id from participation p join person n on n.id = p.person_id
  where n.name like 'Letter %' and (
    not exists (select 1 from profile f where f.participation_id = p.id and f.number = p.profile_number)
    or not exists (select 1 from data_key k where k.subject_id = p.person_id)
    or not exists (select 1 from contact_point c where c.participation_id = p.id)
    or not exists (select 1 from consent c where c.participation_id = p.id)
    or not exists (select 1 from message m where m.to_id = p.id)
    or (select count(distinct a.did) from audit_entry a where a.about_id = p.id and a.did in ('member added', 'consent recorded', 'message queued')) < 3)
  union all
  select n.id from person n where n.name like 'Letter %' and not exists (select 1 from participation p where p.person_id = n.id)
  union all
  select m.id from message m where m.state = 'queued' and not exists (select 1 from jobs.job j where j.name = 'post' and j.data -> 'ids' ->> 'message' = m.id::text)`

export type Post = { messages: number; sent: number; caught: number; queued: number; sending: number; notKnown: number; failed: number; received: number; receivedTwice: number; sentButNotReceived: number; receivedButOpen: number; notKnownWithoutTask: number }

/** What became of every message, beside what the mail server says it has read. */
export async function checkPost(owner: Client, receivedFile: string): Promise<Post> {
  const { rows } = await owner.query<{ state: string; messageId: string; asked: boolean }>(
    `select m.state, m.message_id as "messageId", exists (select 1 from task t where t.thing_id = m.id and t.kind = 'message not known to have arrived') as asked from message m`,
  )
  const received = existsSync(receivedFile) ? readFileSync(receivedFile, 'utf8').split('\n').filter(Boolean) : []
  const arrived = new Set(received)
  const inState = (...states: string[]) => rows.filter((row) => states.includes(row.state))
  return {
    messages: rows.length,
    sent: inState('sent').length,
    caught: inState('caught').length,
    queued: inState('queued').length,
    sending: inState('sending').length,
    notKnown: inState('not known').length,
    failed: inState('failed', 'held back').length,
    received: received.length,
    receivedTwice: received.length - arrived.size,
    sentButNotReceived: inState('sent').filter((row) => !arrived.has(row.messageId)).length,
    receivedButOpen: inState('queued').filter((row) => arrived.has(row.messageId)).length,
    notKnownWithoutTask: inState('not known').filter((row) => !row.asked).length,
  }
}
