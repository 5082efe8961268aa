import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { asDay, isDay } from '../../engines/calendar/day.ts'
import { dayIn } from '../../engines/calendar/zones.ts'
import { readFile as readList } from '../../engines/reading/read-file.ts'
import type { Report, SourceFile } from '../../engines/reading/types.ts'
import type { Actor } from '../../features/audit/actor.ts'
import type { Work } from '../../features/audit/work.ts'
import { goOnBringingIn } from '../../features/imports/making/go-on-bringing-in.ts'
import { readMap } from '../../features/imports/read-map.ts'
import { findImport } from '../../features/imports/store.ts'
import { dryRunOfFiles, importFiles, sentenceFor } from '../../features/imports/import-files.ts'
import { composeFor } from '../compose-for.ts'
import { readConfig } from '../config.ts'
import { openInstallation } from '../installation.ts'
import { type Command, type Exit, result, say, Unusable } from './trouble.ts'
import { afterDeath } from '../after-death.ts'

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
    const given = { files, asOf, ...(map ? { map: map.map } : {}) }
    return values.organisation ? withOrganisation(values.organisation, given, values) : alone(given, values.json)
  },
}

type Given = { files: SourceFile[]; asOf: string; map?: Parameters<typeof dryRunOfFiles>[2] }

function alone({ files, asOf, map }: Given, json: boolean): Exit {
  const looked = dryRunOfFiles(files, asOf, map)
  if ('refused' in looked) throw new Unusable(sentenceFor(looked))
  for (const sentence of [...looked.remarks, ...looked.inTheWay]) say(sentence)
  tellReport(looked.report, json)
  return looked.inTheWay.length > 0 || mustBeAsked(looked.report) ? 1 : 0
}

async function withOrganisation(slug: string, { files, asOf, map }: Given, values: { 'dry-run': boolean; again: boolean; json: boolean }): Promise<Exit> {
  const now = new Date()
  const installation = await openInstallation(readConfig(process.env), { say, meant: 'only what is there', today: now.toISOString().slice(0, 10) })
  try {
    const organisation = installation.organisations.find((one) => one.slug === slug)
    if (!organisation) throw new Unusable(`There is no organisation called ${slug.slice(0, 40)} here.`)
    const { alongside, close } = await composeFor(installation)
    try {
      const judged = asDay(asOf || dayIn(organisation.zone, now))
      const done = await alongside.work(organisation, importer, (work) => importFiles(work, files, { afterDeath, asOf: judged, dryRun: values['dry-run'], again: values.again, ...(map ? { map } : {}) }))
      if ('refused' in done) throw new Unusable(sentenceFor(done))
      for (const sentence of done.remarks) say(sentence)
      if (done.made && done.goesOn) await goOnHere(<T>(does: (work: Work) => Promise<T>) => alongside.work(organisation, importer, does), done.made)
      tellReport(done.report, values.json)
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

/** The rest of a long list, a piece a transaction. Where it is stopped, the worker of a running Alongside goes on. */
async function goOnHere(transaction: <T>(does: (work: Work) => Promise<T>) => Promise<T>, made: { id: string; people: number }): Promise<void> {
  let told = performance.now()
  const telling = async <T>(does: (work: Work) => Promise<T>): Promise<T> => {
    const done = await transaction(does)
    if (performance.now() - told < 5000) return done
    told = performance.now()
    const at = await transaction((work) => findImport(work, made.id))
    if (at?.pieces) say(`${Math.floor((at.piecesDone / at.pieces) * 100)} % of ${made.people} people brought in …`)
    return done
  }
  await goOnBringingIn({ transaction: telling, afterDeath }, made.id, () => 0)
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

const mustBeAsked = (report: Report): boolean =>
  report.hold.length > 0 || report.uncertain_same_person.length > 0 || report.import_but_ask.length > 0 || Object.values(report.values).some((values) => values.some(([, , , , level]) => level === 'ask'))

function tellReport(report: Report, json: boolean) {
  if (json) return result(JSON.stringify(report, null, 1))
  for (const [name, file] of Object.entries(report.files)) {
    const kinds = Object.entries(file.record_kinds).map(([kind, count]) => `${count} ${kind}`).join(', ')
    result(`${name}: ${file.records} ${file.records === 1 ? 'row' : 'rows'} (${kinds}), ${file.encoding}`)
  }
  const values = Object.values(report.values).flat()
  const count = (level: string) => values.filter((value) => value[4] === level).length
  result(`Cells read: ${count('ok')}, read and marked: ${count('flag')}, to ask about: ${count('ask')}`)
  result(`The same person more than once: ${report.same_person.length}; in both lists: ${report.two_hats.length}; perhaps the same: ${report.uncertain_same_person.length}; two people in one row: ${report.two_people_in_one_row.length}`)
  result(`Died: ${report.deceased.length}; limits on contact: ${report.contact_limits.length}; held until a person decides: ${report.hold.length}`)
}
