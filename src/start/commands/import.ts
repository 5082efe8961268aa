import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { asDay, type Day, isDay } from '../../engines/calendar/day.ts'
import { readFile as readList } from '../../engines/reading/read-file.ts'
import type { ColumnMap, SourceFile, Summary } from '../../engines/reading/types.ts'
import type { Actor } from '../../features/audit/actor.ts'
import type { Work } from '../../features/audit/work.ts'
import { readMap } from '../../features/imports/read-map.ts'
import { importFiles, lookAtFiles, sentenceFor } from '../../features/imports/import-files.ts'
import type { OpenedLists } from '../../features/imports/opened-lists.ts'
import type { Transaction } from '../../features/imports/sending/open-import.ts'
import { listUnderWay } from '../../features/imports/store.ts'
import { composeFor } from '../compose-for.ts'
import { readConfig } from '../config.ts'
import { openInstallation } from '../installation.ts'
import { type Command, type Exit, result, say, Unusable } from './trouble.ts'
import { afterDeath } from '../after-death.ts'
import { openLists } from '../open-lists-in-thread.ts'

const help = `alongside import FILE… [--organisation SLUG] [--as-of YYYY-MM-DD] [--map MAP.json] [--dry-run] [--json]

Reads a charity's lists (XLSX or CSV, several files of one charity together) and brings in its people and referrals.

--dry-run          make nothing; without --organisation it looks at the files alone and needs no database
--organisation     whose lists they are; needed to bring them in
--as-of            the day the lists are judged as of; today without it
--map MAP.json     what the columns mean, where the suggestion is wrong: {"list.csv": {"kind": "members", "columns": {"Heading": "meaning"}}}
--again            bring in files that were brought in before
--json             everything that was read, flagged and asked, as JSON

Exit 0: brought in, nothing to ask. 1: done, but a person must answer questions. 2: a file or an option cannot be used.`

const options = {
  organisation: { type: 'string' }, 'as-of': { type: 'string' }, map: { type: 'string' }, 'dry-run': { type: 'boolean', default: false },
  again: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
} as const

const importer: Actor = { kind: 'software', name: 'import' }

export const bringInLists: Command = {
  help,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (values.help) {
      result(help)
      return 0
    }
    if (positionals.length === 0) throw new Unusable('Say which files to read: alongside import referrals.csv volunteers.csv')
    if (!values['dry-run'] && !values.organisation) throw new Unusable('Say whose lists they are with --organisation, or look at them first with --dry-run.')
    const asOf = values['as-of'] ?? new Date().toISOString().slice(0, 10)
    if (!isDay(asOf)) throw new Unusable('--as-of is not a day like 2026-11-24.')
    const files = await readAll(positionals)
    const map = values.map ? readMap(await readText(values.map, '--map'), files.map((file) => ({ name: file.name, headings: headingsOf(file, asOf) }))) : undefined
    if (map && 'problem' in map) throw new Unusable(map.problem)
    const given = { files, asOf: asDay(asOf), ...(map ? { map: map.map } : {}) }
    return values.organisation ? withOrganisation(values.organisation, given, values) : alone(given, values.json)
  },
}

type Given = { files: SourceFile[]; asOf: Day; map?: ColumnMap }

async function alone({ files, asOf, map }: Given, json: boolean): Promise<Exit> {
  const looked = await lookAtFiles(files, { asOf, map, open: openLists }, (lists) => (json ? tellAll(lists) : Promise.resolve()))
  if ('refused' in looked) throw new Unusable(sentenceFor(looked))
  for (const sentence of [...looked.remarks, ...looked.inTheWay]) say(sentence)
  if (!json) tellSummary(looked.summary)
  return looked.inTheWay.length > 0 || mustBeAsked(looked.summary) ? 1 : 0
}

async function withOrganisation(slug: string, { files, asOf, map }: Given, values: { 'dry-run': boolean; again: boolean; json: boolean }): Promise<Exit> {
  const now = new Date()
  const installation = await openInstallation(readConfig(process.env), { say, meant: 'only what is there', today: now.toISOString().slice(0, 10) })
  try {
    const organisation = installation.organisations.find((one) => one.slug === slug)
    if (!organisation) throw new Unusable(`There is no organisation called ${slug.slice(0, 40)} here.`)
    const { alongside, close } = await composeFor(installation)
    try {
      const transaction = telling(<T>(does: (work: Work) => Promise<T>) => alongside.work(organisation, importer, does))
      const done = await importFiles(transaction, files, { afterDeath, asOf, dryRun: values['dry-run'], again: values.again, open: openLists, ...(map ? { map } : {}) })
      if ('refused' in done) throw new Unusable(sentenceFor(done))
      for (const sentence of done.remarks) say(sentence)
      if (values.json) await lookAtFiles(files, { asOf, map, open: openLists }, tellAll)
      else tellSummary(done.summary)
      if (done.made) say(`Brought in: ${done.made.people} people, ${done.made.waiting} of them on the waiting list.`)
      else say(`It would bring in ${done.wouldMake.people} people, ${done.wouldMake.waiting} of them on the waiting list. Nothing was made.`)
      if (done.openQuestions > 0) say(`${done.openQuestions === 1 ? '1 question' : `${done.openQuestions} questions`} ${done.made ? 'wait' : 'would wait'} for a person. Until they are answered, the careful answer holds.`)
      return done.openQuestions > 0 ? 1 : 0
    } finally {
      await close()
    }
  } finally {
    await installation.close()
  }
}

/** Says every few seconds how far a long list is. */
function telling(transaction: Transaction): Transaction {
  let told = performance.now()
  return async (does) => transaction(async (work) => {
    const done = await does(work)
    if (performance.now() - told < 5000) return done
    told = performance.now()
    const under = await listUnderWay(work)
    if (under?.pieces) say(under.state === 'reading' ? `${under.piecesDone} of ${under.pieces} rows read …` : `${Math.floor((under.piecesDone / under.pieces) * 100)} % brought in …`)
    return done
  })
}

async function readAll(names: readonly string[]): Promise<SourceFile[]> {
  return Promise.all(names.map(async (name) => ({ name: path.basename(name), bytes: await readBytes(name, name) })))
}

async function readBytes(file: string, entry: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw new Unusable(`${entry || 'A file without a name'} ${code === 'ENOENT' ? 'is not there' : code === 'EISDIR' ? 'is a folder' : 'cannot be read'}.`)
  }
}

const headingsOf = (file: SourceFile, asOf: string): string[] => readList(file, { asOf }).columns.map((column) => column.heading)

const readText = async (file: string, flag: string): Promise<string> => (await readBytes(file, `${flag} ${file}`)).toString('utf8')

const mustBeAsked = ({ hold, uncertain, importButAsk, cells }: Summary): boolean => hold + uncertain + importButAsk + cells.ask > 0

/** Everything that was read, as JSON, piece by piece: of a long list it is some hundred megabytes. */
async function tellAll(lists: OpenedLists): Promise<void> {
  for (let piece = await lists.report(); piece !== null; piece = await lists.report()) if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
  process.stdout.write('\n')
}

function tellSummary(summary: Summary) {
  for (const [name, file] of Object.entries(summary.files)) {
    const kinds = Object.entries(file.record_kinds).map(([kind, count]) => `${count} ${kind}`).join(', ')
    result(`${name}: ${file.records} ${file.records === 1 ? 'row' : 'rows'} (${kinds}), ${file.encoding}`)
  }
  const { cells } = summary
  result(`Cells read: ${cells.ok}, read and marked: ${cells.flag}, to ask about: ${cells.ask}`)
  result(`The same person more than once: ${summary.samePerson}; in both lists: ${summary.twoHats}; perhaps the same: ${summary.uncertain}; two people in one row: ${summary.twoPeople}`)
  result(`Died: ${summary.deceased}; limits on contact: ${summary.contactLimits}; held until a person decides: ${summary.hold}`)
}
