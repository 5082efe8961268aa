import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { connectAsOwner } from '../database/owner.ts'
import { type InTransaction, outsideOrganisations } from '../database/transaction.ts'
import { type Jobs, openJobs, TryAgain } from './jobs.ts'

type Row = { name: string; state: string; data: { organisation: string; ids: Record<string, string> }; output: unknown; retry_count: number }

describe('the queue, opened with a login that owns nothing', () => {
  let world: World
  let jobs: Jobs
  const troubles: unknown[] = []
  beforeAll(async () => {
    world = await openWorld()
    jobs = await openJobs({ url: world.applicationUrl, everySeconds: 0.5, onTrouble: (error) => troubles.push(error) })
  })
  afterAll(async () => {
    await jobs.stop()
    await world.close()
  })

  const asOwner = async <T>(statement: string): Promise<T[]> => {
    const owner = connectAsOwner(world.ownerUrl)
    const { rows } = await sql.raw<T>(statement).execute(owner)
    await owner.destroy()
    return rows
  }
  const inTransaction = <T>(does: (db: InTransaction) => Promise<T>) => outsideOrganisations(world.alongside.database, does)

  it('a job is done exactly when the rest was committed, and never when it was rolled back', async () => {
    const done: string[] = []
    const leave = (id: string, andThen?: () => never) =>
      inTransaction(async (db) => {
        await jobs.send(db, 'an organisation', [{ queue: 'sweep', ids: { thing: id } }])
        andThen?.()
      })
    await expect(
      leave('rolled back', () => {
        throw new Error('changed our mind')
      }),
    ).rejects.toThrow('changed our mind')
    await leave('committed')
    await jobs.work('sweep', async ({ organisation, ids }) => void done.push(`${organisation}: ${ids['thing']}`))
    await vi.waitFor(() => expect(done).toHaveLength(1), { timeout: 30_000 })
    expect(done).toEqual(['an organisation: committed'])
    expect(await asOwner(`select 1 from jobs.job where data->'ids'->>'thing' = 'rolled back'`)).toEqual([])
  })

  it('a hundred jobs are one statement, and a full queue is not emptied by one a look', async () => {
    const done = new Set<string>()
    await jobs.work('raise-tasks', async ({ ids }) => void done.add(ids['thing'] ?? ''))
    world.queries.length = 0
    await inTransaction((db) =>
      jobs.send(
        db,
        'one',
        Array.from({ length: 100 }, (_, number) => ({ queue: 'raise-tasks', ids: { thing: String(number) } })),
      ),
    )
    expect(world.queries.filter((event) => /insert into/i.test(event.query.sql))).toHaveLength(1)
    // one a look would take fifty seconds
    await vi.waitFor(() => expect(done.size).toBe(100), { timeout: 30_000, interval: 50 })
  })

  it('several processes that ring at the same time leave one job for each organisation and stretch of time', async () => {
    const other = await openJobs({ url: world.applicationUrl, onTrouble: (error) => troubles.push(error) })
    await Promise.all([jobs, other, jobs, other].map((one) => one.remind('seal-audit', ['a', 'b', ''], 3600)))
    await other.stop()
    expect(await asOwner<Row>(`select * from jobs.job where name = 'seal-audit'`)).toHaveLength(3)
  })

  it('gives back the job of a worker that died, and forgets jobs done long ago', async () => {
    await inTransaction((db) => jobs.send(db, 'one', [{ queue: 'post', ids: { thing: 'left behind' } }, { queue: 'post', ids: { thing: 'done long ago' } }]))
    await asOwner(`update jobs.job set state = 'active', started_on = now() - interval '1 hour' where data->'ids'->>'thing' = 'left behind'`)
    await asOwner(`update jobs.job set state = 'completed', started_on = now() - interval '9 days', completed_on = now() - interval '9 days' where data->'ids'->>'thing' = 'done long ago'`)
    await inTransaction((db) => jobs.send(db, 'one', [{ queue: 'plan-waiting-list', ids: { thing: 'whose worker gives no sign' } }, { queue: 'plan-waiting-list', ids: { thing: 'that is worked at' } }]))
    await asOwner(`update jobs.job set state = 'active', started_on = now() - interval '2 minutes', heartbeat_on = now() - case when data->'ids'->>'thing' = 'that is worked at' then interval '1 second' else interval '1 minute' end where name = 'plan-waiting-list'`)
    await jobs.maintain()
    // somebody waits for a plan: its worker says every so often that it lives, and is not waited for until the job’s time is over
    const plans = await asOwner<Row>(`select * from jobs.job where name = 'plan-waiting-list'`)
    expect(Object.fromEntries(plans.map((row) => [row.data.ids['thing'], row.state]))).toEqual({ 'whose worker gives no sign': 'retry', 'that is worked at': 'active' })
    const left = await asOwner<Row>(`select * from jobs.job where name = 'post'`)
    expect(left.map((row) => [row.data.ids['thing'], row.state])).toEqual([['left behind', 'retry']])
    expect(troubles).toEqual([])
  })

  it('what a job throws is told once, and its words are not written beside it', async () => {
    await jobs.work('settle-post', async ({ ids }) => {
      throw ids['thing'] === 'later' ? new TryAgain('the server is full') : new Error('Key (email)=(pat@example.org) already exists')
    })
    await inTransaction((db) => jobs.send(db, 'one', [{ queue: 'settle-post', ids: { thing: 'later' } }, { queue: 'settle-post', ids: { thing: 'broken' } }]))
    await vi.waitFor(async () => expect(await asOwner<Row>(`select * from jobs.job where name = 'settle-post' and state = 'failed'`)).toHaveLength(2), { timeout: 30_000 })
    expect(troubles.map((error) => (error instanceof Error ? error.message : ''))).toEqual(['Key (email)=(pat@example.org) already exists'])
    const rows = await asOwner<Row>(`select * from jobs.job where name = 'settle-post'`)
    expect(JSON.stringify(rows)).not.toContain('pat@example.org')
  })

  it('stops without waiting for its next look', async () => {
    const other = await openJobs({ url: world.applicationUrl, everySeconds: 60, onTrouble: () => {} })
    await other.work('sweep', async () => {})
    const from = Date.now()
    await other.stop()
    expect(Date.now() - from).toBeLessThan(2000)
  })
})
