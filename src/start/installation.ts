import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readOrganisations } from '../features/service/store.ts'
import type { Organisation } from '../features/audit/work.ts'
import { connect, type Database } from '../platform/database/connection.ts'
import { chooseDataFolder, type EmbeddedDatabase, findDataFolder, startEmbeddedDatabase } from '../platform/database/embedded/supervisor.ts'
import { migrate } from '../platform/database/migrations.ts'
import { outsideOrganisations, sqlState } from '../platform/database/transaction.ts'
import { keysOfFolder, type MasterKeys, parseMasterKeys } from '../platform/keys/master-keys.ts'
import { type Config, ConfigTrouble } from './config.ts'
import { clearHalfMade, whileNobodySettles } from './invented/make-once.ts'

/** What a command works on: a database that is up and migrated, and the keys to what is sealed in it. */
export type Installation = {
  database: Database
  applicationUrl: string
  master: MasterKeys
  organisations: readonly Organisation[]
  /** everything in it is made up: opens with one button, and no real organisation may be added */
  invented: boolean
  /** for the health page and the start */
  description: string
  embedded: EmbeddedDatabase | undefined
  dataFolder: string | undefined
  close(): Promise<void>
}

export type OpenOptions = {
  say: (sentence: string) => void
  /** what the command is about to make, where there is nothing yet; a command that only looks makes nothing */
  meant: 'invented' | 'real' | 'whatever is there' | 'only what is there'
  today: string
  poolSize?: number
}

const markOf = (folder: string) => path.join(folder, 'holds-real-people')

/** Opens the database (the one named, or the embedded one), migrates it, and finds the keys. Throws one-sentence errors. */
export async function openInstallation(config: Config, options: OpenOptions): Promise<Installation> {
  return config.databaseUrl ? openNamed(config, config.databaseUrl, options) : openEmbedded(config, options)
}

async function openNamed(config: Config, applicationUrl: string, { say, today, poolSize = 10 }: OpenOptions): Promise<Installation> {
  if (!config.keys) throw new ConfigTrouble('DATABASE_URL is set, so ALONGSIDE_KEYS must be too: an id, a colon and 32 bytes in base64, such as the output of `openssl rand -base64 32`.')
  const master = parseMasterKeys(config.keys)
  if (config.ownerUrl)
    await migrate({ ownerUrl: config.ownerUrl, applicationRole: decodeURIComponent(new URL(applicationUrl).username), folder: path.join(config.root, 'database'), today, say })
  const database = connect({ url: applicationUrl, size: poolSize })
  const organisations = await readThem(database)
  const shown = new URL(applicationUrl)
  return {
    database,
    applicationUrl,
    master,
    organisations,
    invented: organisations.some((one) => one.invented),
    description: `the database ${shown.pathname.slice(1)} on ${shown.hostname || 'a local socket'}, named in DATABASE_URL`,
    embedded: undefined,
    dataFolder: undefined,
    close: () => database.destroy(),
  }
}

async function readThem(database: Database) {
  try {
    return await outsideOrganisations(database, readOrganisations)
  } catch (error) {
    await database.destroy()
    const state = sqlState(error)
    if (state === '42P01') throw new ConfigTrouble('The database in DATABASE_URL has no tables yet: set DATABASE_OWNER_URL and run ./bin/alongside migrate.')
    if (state === '28P01' || state === '28000') throw new ConfigTrouble('The database in DATABASE_URL does not know this login or its password.')
    if (state === '3D000') throw new ConfigTrouble('The database named in DATABASE_URL does not exist.')
    if (state === 'ECONNREFUSED' || state === 'ENOTFOUND' || state === 'ENOENT') throw new ConfigTrouble('Nothing answers at the address in DATABASE_URL.')
    throw error
  }
}

async function openEmbedded(config: Config, { say, meant, today, poolSize = 10 }: OpenOptions): Promise<Installation> {
  if (meant === 'only what is there' && !(await findDataFolder(config.dataFolder)))
    throw new ConfigTrouble(`There is no database in ${config.dataFolder} yet: set ALONGSIDE_DATA to the folder that has one, or make one with \`npm start\` or \`./bin/alongside organisation create\`.`)
  const folder = await chooseDataFolder({ dataFolder: config.dataFolder, invented: meant !== 'real', say })
  const real = meant === 'real' || existsSync(markOf(folder))
  if (real && !config.keys) throw new ConfigTrouble('Real people’s records need ALONGSIDE_KEYS: an id, a colon and 32 bytes in base64, such as the output of `openssl rand -base64 32`. Keep it apart from the database.')
  const given = config.keys ? parseMasterKeys(config.keys) : undefined
  const embedded = await startEmbeddedDatabase({ dataFolder: folder, invented: !real, say })
  const data = path.dirname(embedded.dataDirectory)
  const database = connect({ url: embedded.applicationUrl, size: poolSize })
  const close = async () => {
    await database.destroy()
    await embedded.stop()
  }
  try {
    await clearHalfMade(data, embedded.ownerUrl, say)
    await migrate({ ownerUrl: embedded.ownerUrl, applicationRole: decodeURIComponent(new URL(embedded.applicationUrl).username), folder: path.join(config.root, 'database'), today, say })
    const master = given ?? (await keysOfFolder(data))
    if (meant === 'real' && !existsSync(markOf(data))) await whileNobodySettles(embedded.ownerUrl, say, () => setAsideForReal(data, database))
    const organisations = await readThem(database)
    const invented = organisations.some((one) => one.invented)
    return { database, applicationUrl: embedded.applicationUrl, master, organisations, invented, description: embedded.description, embedded, dataFolder: data, close }
  } catch (error) {
    await close() // a server that nobody uses is not left running
    throw error
  }
}

async function setAsideForReal(folder: string, database: Database): Promise<void> {
  if ((await readThem(database)).some((one) => one.invented)) throw new ConfigTrouble(`${folder} holds the invented service. Set ALONGSIDE_DATA to another folder for a real organisation.`)
  await writeFile(markOf(folder), 'This folder holds real people’s records. The invented service is never put here.\n', { mode: 0o600 })
}

/** Whether this folder was set aside for real people, so that the invented service is not put into it. */
export const holdsRealPeople = (folder: string | undefined): boolean => folder !== undefined && existsSync(markOf(folder))
