import { existsSync } from 'node:fs'
import { open, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import type { Organisation } from '../../features/audit/work.ts'
import { readOrganisations } from '../../features/service/store.ts'
import { aloneAsOwner, emptyDatabase } from '../../platform/database/owner.ts'
import { outsideOrganisations } from '../../platform/database/transaction.ts'
import { ConfigTrouble } from '../config.ts'
import type { Installation } from '../installation.ts'
import { ensureInvented } from './ensure-invented.ts'

type Say = (sentence: string) => void

/**
 * Making the invented service takes some seconds and many transactions: it can be cut short, and two starts can come to it at once. A lock
 * in the database says who makes it; a mark in the data folder, there from before the first row until after the last, says it is not whole.
 */
const markOf = (folder: string) => path.join(folder, 'invented-not-whole')

/** Whether it is being made at this moment, or its making was cut short. To be asked after reading what is there: until then it may be half of it. */
export const isHalfMade = (folder: string): boolean => existsSync(markOf(folder))

/** Runs `does` while no other start of this installation makes the invented service or sets the folder aside for real people. */
export function whileNobodySettles<T>(ownerUrl: string, say: Say, does: () => Promise<T>): Promise<T> {
  return aloneAsOwner({ url: ownerUrl, name: 'alongside invented', waiting: () => say('Another start is making the invented service; this one waits for it.') }, does)
}

/** Throws away an invented service whose making was cut short, so that it can be made again; a real organisation is never touched. */
export async function clearHalfMade(folder: string, ownerUrl: string, say: Say): Promise<void> {
  if (!isHalfMade(folder)) return
  await aloneAsOwner({ url: ownerUrl, name: 'alongside invented', waiting: () => say('Another start is making the invented service; this one waits for it.') }, async (owner) => {
    if (!isHalfMade(folder)) return
    const { rows: tables } = await sql`select from pg_tables where schemaname = 'public' and tablename = 'organisation'`.execute(owner)
    const { rows: real } = tables.length ? await sql`select from organisation where not invented`.execute(owner) : { rows: [] }
    if (real.length) throw new ConfigTrouble(`${markOf(folder)} says that an invented service was being made here, and there is a real organisation: ask whoever looks after this machine before you remove that file.`)
    say('The last start was cut short while it made the invented service: it is made again.')
    await emptyDatabase(owner)
    await rm(markOf(folder))
  })
}

/** Makes the invented service where there is nothing yet and nothing real is meant, and returns the organisations that are there then. */
export async function makeInventedOnce(installation: Installation, { folder, ownerUrl, root, isForRealPeople, say }: { folder: string; ownerUrl: string; root: string; isForRealPeople: () => boolean; say: Say }): Promise<readonly Organisation[]> {
  return whileNobodySettles(ownerUrl, say, async () => {
    if (isHalfMade(folder)) throw new ConfigTrouble('The start that was making the invented service was cut short: start again.')
    const there = await outsideOrganisations(installation.database, readOrganisations)
    if (there.length > 0 || isForRealPeople()) return there
    await writeFile(markOf(folder), 'The invented service is being made. A start that finds this begins it again.\n', { flush: true })
    await syncFolder(folder)
    const organisations = await ensureInvented(installation, root, say)
    await rm(markOf(folder))
    return organisations
  })
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}
