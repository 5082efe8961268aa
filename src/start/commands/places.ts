import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Layout, layoutOf, readPlace } from '../../engines/distance/place-lists.ts'
import { type Place, savePlaces } from '../../features/service/places.ts'
import { type InTransaction, outsideOrganisations } from '../../platform/database/transaction.ts'
import type { Database } from '../../platform/database/connection.ts'
import { readConfig } from '../config.ts'
import { openInstallation } from '../installation.ts'
import { type Command, result, say, Unusable } from './trouble.ts'

const help = `alongside places load FILE [--json]

Reads where postcodes lie, so that matching knows how far two people live apart. Nothing is looked up elsewhere, ever.

FILE is the CSV of the ONS Postcode Directory (with its heading row), or one of Code-Point Open (without headings). It is read
piece by piece, whatever its size, and kept whole or not at all: stopped half way, it has changed nothing, and is begun again. The
same file again changes nothing; a newer one replaces what it knows better.

--json             what was read, as JSON: {"read", "kept", "changed", "withoutPlace", "notReadable"}

Exit 0: kept. 1: kept, and some lines could not be read. 2: the file cannot be used.`

/** So many postcodes go to the database at once: what bounds the memory. */
const batchSize = 5000
/** A list of which more than this part cannot be read is another list. */
const mostUnreadable = 0.05

export const places: Command = {
  help,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } }, allowPositionals: true })
    if (values.help) {
      result(help)
      return 0
    }
    const [word, file, ...more] = positionals
    if (word !== 'load') throw new Unusable(word ? `There is no "places ${word.slice(0, 40)}". Try: places load FILE` : 'Say what to do: alongside places load FILE')
    if (!file || more.length > 0) throw new Unusable('Say which one file to read: alongside places load FILE')
    await look(file)
    const installation = await openInstallation(readConfig(process.env), { say, meant: 'only what is there', today: new Date().toISOString().slice(0, 10) })
    try {
      const read = await loadPlaces(installation.database, file, (lines) => say(`${new Intl.NumberFormat('en-GB').format(lines)} lines read.`))
      if (values.json) result(JSON.stringify(read))
      say(`${read.kept} postcodes kept, ${read.changed} of them new or moved; ${read.withoutPlace} have no place in the list${read.notReadable === 0 ? '' : `; ${read.notReadable} lines could not be read`}.`)
      return read.notReadable === 0 ? 0 : 1
    } finally {
      await installation.close()
    }
  },
}

/** Refuses what cannot be a list before a database is opened for it. */
async function look(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new Unusable(`There is no file ${file.slice(0, 200)}.`)
  if (!found.isFile()) throw new Unusable(`${file.slice(0, 200)} is a folder: name one CSV file in it.`)
  if (!(await access(file, constants.R_OK).then(() => true, () => false))) throw new Unusable(`${file.slice(0, 200)} may not be read by whoever runs this command.`)
  if (/\.zip$/i.test(file)) throw new Unusable('That is a zip file: unpack it and name the CSV file inside.')
  const read = layoutOf(await firstLineOf(file))
  if ('problem' in read) throw new Unusable(read.problem)
}

async function firstLineOf(file: string): Promise<string> {
  const chunk: unknown = (await createReadStream(file, { encoding: 'latin1', end: 20_000 })[Symbol.asyncIterator]().next()).value
  return typeof chunk === 'string' ? (chunk.split(/\r?\n/, 1)[0] ?? '').replace(/^ï»¿/, '') : ''
}

export type LoadedPlaces = { read: number; kept: number; changed: number; withoutPlace: number; notReadable: number }

/** How often somebody who waits hears how far it is. */
const tellEveryMs = 2000

/** Reads the list piece by piece and keeps it in batches, all of it in one transaction: of 2.7 million lines only some thousands are ever in memory. */
export async function loadPlaces(database: Database, file: string, tell: (lines: number) => void = () => undefined): Promise<LoadedPlaces> {
  return outsideOrganisations(database, (db) => keepList(db, file, tell))
}

async function keepList(db: InTransaction, file: string, tell: (lines: number) => void): Promise<LoadedPlaces> {
  const loaded: LoadedPlaces = { read: 0, kept: 0, changed: 0, withoutPlace: 0, notReadable: 0 }
  const another = () => loaded.notReadable > loaded.read * mostUnreadable
  let layout: Layout | undefined
  let batch = new Map<string, Place>()
  let saving = Promise.resolve(0)
  let told = Date.now()
  const keep = async () => {
    loaded.changed += await saving // one batch is on its way while the next is read
    loaded.kept += batch.size
    saving = savePlaces(db, [...batch.values()])
    saving.catch(() => undefined) // thrown where it is waited for
    batch = new Map()
  }
  for await (const line of linesOf(file)) {
    if (layout === undefined) {
      const first = layoutOf(line.replace(/^ï»¿/, ''))
      if ('problem' in first) throw new Unusable(first.problem)
      layout = first.layout
      if (!first.firstIsPlace) continue
    }
    if (line.trim() === '') continue
    loaded.read += 1
    const place = readPlace(line, layout)
    if (place === 'no place') loaded.withoutPlace += 1
    else if (place === 'not readable') loaded.notReadable += 1
    else batch.set(place.postcode, place)
    if (loaded.read % batchSize === 0) {
      if (another()) break
      if (Date.now() - told > tellEveryMs) {
        tell(loaded.read)
        told = Date.now()
      }
    }
    if (batch.size >= batchSize) await keep()
  }
  if (another()) throw new Unusable(`${loaded.notReadable} of the first ${loaded.read} lines are no postcode with a place: this is another list.`)
  await keep()
  loaded.changed += await saving
  if (loaded.read === 0) throw new Unusable('The list has headings and no postcodes.')
  return loaded
}

/** Postcodes and numbers are plain letters in either list, and a name in another encoding must not stop it. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of createReadStream(file, { encoding: 'latin1', highWaterMark: 1 << 18 })) {
    const lines = `${rest}${String(piece)}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
  }
  if (rest !== '') yield rest
}
