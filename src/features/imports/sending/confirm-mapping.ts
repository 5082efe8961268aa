import type { Work } from '../../audit/work.ts'
import { addQuestions, replaceQuestions } from '../asking/read-questions.ts'
import { type Import, type Mapping, type MappingProblem, mappingProblems, mayFollow } from '../import.ts'
import { goOn } from '../making/go-on.ts'
import { type OpenedLists, type OpenLists, openHere } from '../opened-lists.ts'
import { findImport, readWeight, setProgress, setState } from '../store.ts'
import { rememberShapes } from './list-shapes.ts'
import { withImport } from './open-import.ts'
import { longFrom } from './sent-file.ts'

export type NotNow = { refused: 'not there' | 'not now' }

/**
 * Confirms what the headings mean, and puts down what is not clear. A long list is read by the worker, and its questions come
 * when it is. Asked again with another mapping, the questions are new.
 */
export async function confirmMapping(work: Work, id: string, mapping: Mapping, open: OpenLists = openHere): Promise<'read' | 'reading' | NotNow | { problems: MappingProblem[] }> {
  const found = await findImport(work, id, { lock: true })
  if (!found) return { refused: 'not there' }
  if (!mayFollow(found.state, 'reading')) return { refused: 'not now' }
  const problems = mappingProblems(mapping)
  if (problems.length) return { problems }
  const long = (await readWeight(work, id)) >= longFrom
  if (long) {
    await replaceQuestions(work, id)
    await setState(work, id, { state: 'reading', mapping })
    await setProgress(work, id, { done: 0, of: 0 })
    goOn(work, id)
  } else await withImport(work, { ...found, mapping }, open, (lists) => keepRead(work, { ...found, mapping }, lists))
  work.changed('mapping confirmed', { thing: id })
  return long ? 'reading' : 'read'
}

/** Keeps what the reading of lists asks of a person, and what their headings mean for the next ones of their shape. */
export async function keepRead(work: Work, { id, mapping }: Pick<Import, 'id' | 'mapping'>, lists: OpenedLists): Promise<void> {
  await rememberShapes(work, await lists.columnsRead(), mapping)
  await replaceQuestions(work, id)
  await addQuestions(work, id, await lists.questions())
  await setState(work, id, { state: 'questions', mapping })
}

/** Puts a list aside of which nothing was made. */
export async function putAside(work: Work, id: string): Promise<'put aside' | NotNow> {
  const found = await findImport(work, id, { lock: true })
  if (!found) return { refused: 'not there' }
  if (!mayFollow(found.state, 'put aside')) return { refused: 'not now' }
  await setState(work, id, { state: 'put aside' })
  work.changed('list put aside', { thing: id })
  return 'put aside'
}
