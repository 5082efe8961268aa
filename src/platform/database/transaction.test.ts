import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { inOrganisation } from './transaction.ts'

describe('a transaction whose wire breaks', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const endConnection = async (pid: number) => {
    const admin = new pg.Client({ connectionString: inject('server').adminUrl })
    await admin.connect()
    await admin.query('select pg_terminate_backend($1)', [pid])
    await admin.end()
  }

  it('is tried again from the start on another connection, and the process lives', async () => {
    let tries = 0
    const found = await inOrganisation(world.alongside.database, world.organisation.id, async (db) => {
      tries += 1
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
      if (tries === 1) await endConnection(rows[0]?.pid ?? 0)
      return (await sql<{ n: number }>`select count(*) as n from person`.execute(db)).rows[0]?.n
    })
    expect({ tries, found }).toEqual({ tries: 2, found: 0 })
  })

  it('is not tried again for a mistake of ours', async () => {
    let tries = 0
    const wrong = inOrganisation(world.alongside.database, world.organisation.id, async (db) => {
      tries += 1
      await sql`select nothing from nowhere`.execute(db)
    })
    await expect(wrong).rejects.toMatchObject({ code: '42P01' })
    expect(tries).toBe(1)
  })
})
