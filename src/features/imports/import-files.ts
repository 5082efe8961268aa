import { asDay, type Day } from '../../engines/calendar/day.ts'
import { dayIn } from '../../engines/calendar/zones.ts'
import type { ColumnMap, SourceFile, Summary } from '../../engines/reading/types.ts'
import { NoRoom } from '../../platform/jobs/asked-thread.ts'
import type { Work } from '../audit/work.ts'
import type { AfterDeath } from '../people/deaths/hear-of-death.ts'
import { type Mapping, mappingFrom, type MappingProblem, mappingProblems } from './import.ts'
import { beginBringingIn } from './making/bring-in.ts'
import { goOnBringingIn } from './making/go-on-bringing-in.ts'
import { type Looked, type OpenedLists, type OpenLists, openHere, type WouldMake } from './opened-lists.ts'
import { confirmMapping } from './sending/confirm-mapping.ts'
import { goOnReading } from './sending/go-on-reading.ts'
import type { Transaction } from './sending/open-import.ts'
import { hashOf, type ReadableList } from './sending/readable-lists.ts'
import { mostByCommand, weightUnpacked } from './sending/sent-file.ts'
import { keepLists } from './sending/start-import.ts'
import type { Unreadable } from './sending/unpack-workbooks.ts'
import { sendingWords } from './sending/words.ts'
import { broughtInBefore, findImport, hasCoordinator } from './store.ts'

type ImportOptions = { asOf: Day; afterDeath: AfterDeath; map?: ColumnMap; dryRun?: boolean; again?: boolean; open?: OpenLists }
export type ImportedFiles = {
  summary: Summary
  remarks: string[]
  /** null after a dry run */
  made: { id: string; people: number; waiting: number } | null
  /** what it would make, where nothing was made */
  wouldMake: { people: number; waiting: number }
  openQuestions: number
}
export type NotImported = Unreadable | { refused: 'mapping'; problem: MappingProblem } | { refused: 'nobody to give tasks to' } | { refused: 'brought in before'; file: string; on: Day }
export type LookedAt = Looked & { /** as it is kept */ lists: readonly ReadableList[]; mapping: Mapping; inTheWay: string[] }

/**
 * What the files say, alone: no database, nothing made, and what would keep them from being brought in as they are. Files that
 * cannot be lists are refused by name. `does` may ask the lists more, such as the whole report.
 */
export async function lookAtFiles(files: readonly SourceFile[], { asOf, map, open = openHere }: { asOf: Day; map?: ColumnMap | undefined; open?: OpenLists }, does: (lists: OpenedLists) => Promise<unknown> = async () => {}): Promise<LookedAt | Unreadable> {
  const lists = open(weightUnpacked(files))
  try {
    const found = await lists.unpack(files, asOf, mostByCommand)
    if ('refused' in found) return found
    await lists.read({ asOf, map }, new Map())
    const looked = await lists.look()
    await does(lists)
    const mapping = mappingFrom(looked.columns)
    return { ...looked, lists: found.lists, mapping, inTheWay: mappingProblems(mapping).map((problem) => sentenceFor({ refused: 'mapping', problem })) }
  } catch (fault) {
    if (fault instanceof NoRoom) return { refused: 'unreadable', file: files.map((file) => file.name).join(', '), trouble: 'too big' }
    throw fault
  } finally {
    lists.end()
  }
}

/**
 * Reads files and, unless it is a dry run, brings them in: the same steps as on the pages. A short list is brought in by one transaction, whole or not at
 * all; a long one piece by piece, and where this is stopped the worker of a running Alongside goes on. Its questions get the careful answer and stay open as
 * tasks. Refusals are values with a sentence in `sentenceFor`.
 */
export async function importFiles(transaction: Transaction, files: readonly SourceFile[], options: ImportOptions): Promise<ImportedFiles | NotImported> {
  const begun = await beginImport(transaction, files, options)
  if ('refused' in begun || begun.made === null) return begun
  await goOnHere(transaction, begun.made.id, { open: options.open ?? openHere, options })
  return begun
}

/** Looks at the files and keeps them; of a long list that is the beginning. What was looked at is let go again. */
async function beginImport(transaction: Transaction, files: readonly SourceFile[], options: ImportOptions): Promise<ImportedFiles | NotImported> {
  const open = options.open ?? openHere
  const today = await transaction(async (work) => work.today)
  let counted: WouldMake = { people: 0, waiting: 0, openQuestions: 0 }
  const looked = await lookAtFiles(files, { asOf: options.asOf, map: options.map, open }, async (opened) => { counted = await opened.count(today) })
  if ('refused' in looked) return looked
  const { lists, mapping, summary, remarks } = looked
  const { people, waiting, openQuestions } = counted
  const told = { summary, remarks, wouldMake: { people, waiting }, openQuestions }
  const [problem] = mappingProblems(mapping)
  if (problem) return { refused: 'mapping', problem }
  if (options.dryRun) return { ...told, made: null }
  const id = await transaction((work) => keepAndConfirm(work, { lists, mapping, open, options }))
  return typeof id === 'string' ? { ...told, made: { id, people, waiting } } : id
}

async function keepAndConfirm(work: Work, { lists, mapping, open, options }: Taking & { lists: readonly ReadableList[] }): Promise<string | NotImported> {
  if (!(await hasCoordinator(work))) return { refused: 'nobody to give tasks to' }
  const before = options.again ? undefined : await broughtInBefore(work, lists.map((file) => hashOf(file.bytes)))
  if (before) return { refused: 'brought in before', file: lists.find((file) => hashOf(file.bytes).equals(before.hash))?.name ?? '', on: asDay(dayIn(work.organisation.zone, before.on)) }
  const { id } = await keepLists(work, { lists, asOf: options.asOf })
  const confirmed = await confirmMapping(work, id, mapping, open)
  if (typeof confirmed !== 'string') throw new Error('A mapping that was just checked was not taken.')
  if (confirmed === 'read') await begun(work, id, { open, options })
  return id
}

type Taking = { mapping: Mapping; open: OpenLists; options: ImportOptions }

async function begun(work: Work, id: string, { open, options }: Omit<Taking, 'mapping'>): Promise<void> {
  const done = await beginBringingIn(work, id, { again: options.again ?? false, afterDeath: options.afterDeath, open })
  if (typeof done !== 'string') throw new Error(`An import that was just checked cannot be brought in: ${done.refused}.`)
}

/** The rest of a long list. */
async function goOnHere(transaction: Transaction, id: string, { open, options }: Omit<Taking, 'mapping'>): Promise<void> {
  if ((await transaction((work) => findImport(work, id)))?.state === 'reading') {
    await goOnReading({ transaction, open }, id)
    await transaction((work) => begun(work, id, { open, options }))
  }
  await goOnBringingIn({ transaction, afterDeath: options.afterDeath, open, elapsed: () => 0 }, id)
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
