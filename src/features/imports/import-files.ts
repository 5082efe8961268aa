import { asDay, type Day } from '../../engines/calendar/day.ts'
import { dayIn } from '../../engines/calendar/zones.ts'
import { readLists, toReport } from '../../engines/reading/read-lists.ts'
import type { ColumnMap, Reading, Report, SourceFile } from '../../engines/reading/types.ts'
import type { Work } from '../audit/work.ts'
import type { AfterDeath } from '../people/deaths/hear-of-death.ts'
import { beginBringingIn } from './making/bring-in.ts'
import { confirmMapping, withNotes } from './sending/confirm-mapping.ts'
import { type Mapping, mappingFrom, type MappingProblem, mappingProblems } from './import.ts'
import { planFrom } from './making/plan.ts'
import { questionsFrom, staysOpen } from './asking/question.ts'
import { mostByCommand } from './sending/sent-file.ts'
import type { List, Unreadable } from './sending/unpack-workbooks.ts'
import { hashOf, readableLists, startImport } from './sending/start-import.ts'
import { broughtInBefore, hasCoordinator } from './store.ts'
import { sendingWords } from './sending/words.ts'

type ImportOptions = { asOf: Day; afterDeath: AfterDeath; map?: ColumnMap; dryRun?: boolean; again?: boolean }
type ImportedFiles = {
  report: Report
  remarks: string[]
  /** null after a dry run */
  made: { id: string; people: number; waiting: number } | null
  /** what it would make, where nothing was made */
  wouldMake: { people: number; waiting: number }
  openQuestions: number
  /** a long list: what is here is the beginning, `goOnBringingIn` does the rest */
  goesOn: boolean
}
export type NotImported = Unreadable | { refused: 'mapping'; problem: MappingProblem } | { refused: 'nobody to give tasks to' } | { refused: 'brought in before'; file: string; on: Day }

/**
 * What the files say, alone: no database, nothing made, and what would keep them from being brought in as they are. Files that
 * cannot be lists are refused by name.
 */
export function dryRunOfFiles(files: readonly SourceFile[], asOf: string, map?: ColumnMap): { report: Report; remarks: string[]; inTheWay: string[] } | Unreadable {
  const found = readableLists(files, asOf, mostByCommand)
  if ('refused' in found) return found
  const reading = readAll(found.lists, { asOf, map })
  const inTheWay = mappingProblems(mappingFrom(reading.files)).map((problem) => sentenceFor({ refused: 'mapping', problem }))
  return { report: toReport(reading), remarks: remarksOn(reading), inTheWay }
}

function readAll(lists: readonly List[], { asOf, map }: { asOf: string; map?: ColumnMap | undefined }): Reading {
  const reading = readLists(lists, { asOf, ...(map ? { map } : {}) })
  return { ...reading, files: withNotes(reading.files, lists) }
}

/** What is odd about a file as a whole, in sentences that name it. */
const remarksOn = (reading: Reading): string[] => reading.files.flatMap((file) => file.problems.map((words) => `${file.name}: ${words}.`))

type Looked = Omit<ImportedFiles, 'made' | 'goesOn'> & { mapping: Mapping }

/** What the lists say and what would be made of them. Nothing else of the reading is kept: of a long list it is most of a gigabyte. */
function lookAt(lists: readonly List[], options: ImportOptions, today: Day): Looked {
  const reading = readAll(lists, options)
  const questions = questionsFrom(reading)
  const plan = planFrom(reading, questions.map((question, place) => ({ ...question, id: String(place), answer: null })), today)
  const waiting = plan.people.flatMap((person) => person.hats.flatMap((hat) => hat.referrals)).filter((one) => one.outcome === 'waiting').length
  return { report: toReport(reading), remarks: remarksOn(reading), mapping: mappingFrom(reading.files), wouldMake: { people: plan.people.length, waiting }, openQuestions: questions.filter((question) => staysOpen(question.asks.kind)).length }
}

/**
 * Reads files and, unless it is a dry run, brings them in: the same steps as on the pages. A short list is brought in by this transaction, whole or not at
 * all; of a long one it is the beginning, and `goesOn` says that whoever asked goes on piece by piece. Its questions get the careful answer and stay open as
 * tasks. Refusals are values with a sentence in `sentenceFor`.
 */
export async function importFiles(work: Work, files: readonly SourceFile[], options: ImportOptions): Promise<ImportedFiles | NotImported> {
  const found = readableLists(files, options.asOf, mostByCommand)
  if ('refused' in found) return found
  const lists = found.lists
  const { mapping, ...looked } = lookAt(lists, options, work.today)
  const [problem] = mappingProblems(mapping)
  if (problem) return { refused: 'mapping', problem }
  if (options.dryRun) return { ...looked, made: null, goesOn: false }
  if (!(await hasCoordinator(work))) return { refused: 'nobody to give tasks to' }
  const before = options.again ? undefined : await broughtInBefore(work, lists.map((file) => hashOf(file.bytes)))
  if (before) return { refused: 'brought in before', file: lists.find((file) => hashOf(file.bytes).equals(before.hash))?.name ?? '', on: asDay(dayIn(work.organisation.zone, before.on)) }
  const started = await startImport(work, { files: lists, asOf: options.asOf, most: mostByCommand })
  if ('refused' in started) return started
  const confirmed = await confirmMapping(work, started.id, mapping)
  if ('problems' in confirmed || 'refused' in confirmed) throw new Error('A mapping that was just checked was not taken.')
  const done = await beginBringingIn(work, started.id, { again: options.again ?? false, afterDeath: options.afterDeath })
  if (typeof done !== 'string') throw new Error(`An import that was just checked cannot be brought in: ${done.refused}.`)
  return { ...looked, made: { id: started.id, ...looked.wouldMake }, goesOn: done === 'begun' }
}

/** Why files were not brought in, as one sentence naming the file or the column. */
export function sentenceFor(no: NotImported): string {
  const words = sendingWords.refused
  switch (no.refused) {
    case 'unreadable':
      return words.unreadable(no.file, no.trouble)
    case 'nobody to give tasks to':
      return words.noCoordinator
    case 'brought in before':
      return words.again(no.file, no.on)
    case 'mapping':
      if (no.problem.what === 'no kind') return words.noKind(no.problem.file)
      return no.problem.what === 'nobody named' ? words.nobody(no.problem.file) : words.twice(no.problem.file, sendingWords.meanings[no.problem.meaning])
  }
}
