import { readFile } from '../../../engines/reading/read-file.ts'
import { readLists } from '../../../engines/reading/read-lists.ts'
import type { FileReading, Reading } from '../../../engines/reading/types.ts'
import type { Work } from '../../audit/work.ts'
import { columnMapFrom, type Import, type Mapping, type MappingProblem, mappingProblems, mayFollow } from '../import.ts'
import { sendingWords } from './words.ts'
import type { List } from './unpack-workbooks.ts'
import { type Beside, readBesideEarlier } from '../again/earlier-lists.ts'
import { recallShapes, rememberShapes } from './list-shapes.ts'
import { questionsFrom } from '../asking/question.ts'
import { addQuestions, replaceQuestions } from '../asking/read-questions.ts'
import { findImport, readFiles, setState } from '../store.ts'

export type NotNow = { refused: 'not there' | 'not now' }

/** The files' columns as somebody confirmed them, for these files or for others of the same shape; else as suggested. */
export async function readColumns(work: Work, found: Pick<Import, 'id' | 'asOf' | 'mapping'>): Promise<FileReading[]> {
  const files = await readFiles(work, found.id)
  const plain = files.map((file) => readFile(file, { asOf: found.asOf }))
  const said = Object.keys(found.mapping).length === 0 ? await recallShapes(work, plain) : found.mapping
  if (Object.keys(said).length === 0) return withNotes(plain, files)
  const map = columnMapFrom(said, plain)
  return withNotes(files.map((file) => readFile(file, { asOf: found.asOf, map })), files)
}

/** The lists read together, as the confirmed mapping says, beside what was brought in from earlier ones. */
export async function readImport(work: Work, found: Pick<Import, 'id' | 'asOf' | 'mapping'>): Promise<Reading> {
  return (await readWithCorrections(work, found)).reading
}

export async function readWithCorrections(work: Work, found: Pick<Import, 'id' | 'asOf' | 'mapping'>): Promise<Beside> {
  const files = await readFiles(work, found.id)
  const map = columnMapFrom(found.mapping, files.map((file) => readFile(file, { asOf: found.asOf })))
  const reading = readLists(files, { asOf: found.asOf, map })
  return readBesideEarlier(work, found.id, { ...reading, files: withNotes(reading.files, files) })
}

/** What was noted of each list when it was unpacked, said with what is odd about it. */
export const withNotes = (readings: readonly FileReading[], lists: readonly List[]): FileReading[] =>
  readings.map((file) => ({ ...file, problems: [...file.problems, ...(lists.find((list) => list.name === file.name)?.notes ?? []).map(sendingWords.note)] }))

/** Confirms what the headings mean, and puts down what is not clear. Asked again with another mapping, the questions are new. */
export async function confirmMapping(work: Work, id: string, mapping: Mapping): Promise<{ questions: number } | NotNow | { problems: MappingProblem[] }> {
  const found = await findImport(work, id, { lock: true })
  if (!found) return { refused: 'not there' }
  if (!mayFollow(found.state, 'questions')) return { refused: 'not now' }
  const problems = mappingProblems(mapping)
  if (problems.length) return { problems }
  const reading = await readImport(work, { ...found, mapping })
  const questions = questionsFrom(reading)
  await rememberShapes(work, reading.files, mapping)
  await replaceQuestions(work, id)
  await addQuestions(work, id, questions)
  await setState(work, id, { state: 'questions', mapping })
  work.changed('mapping confirmed', { thing: id })
  return { questions: questions.length }
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
