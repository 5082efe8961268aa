import type { Work } from '../../audit/work.ts'
import { readAnswer, readAsks } from '../kept-shapes.ts'
import { alikeBy, type Answer, type Question } from './question.ts'
import type { Answered } from '../making/who-is-who.ts'

const place = (id: string, column: 'asks_sealed' | 'answer_sealed') => ({ table: 'import_question', column, row: id })

export async function addQuestions(work: Work, id: string, questions: readonly Question[]): Promise<void> {
  for (let from = 0; from < questions.length; from += 500) {
    const values = []
    for (const [at, question] of questions.slice(from, from + 500).entries()) {
      const own = work.newId()
      values.push({ organisation_id: work.organisation.id, id: own, import_id: id, place: from + at, kind: question.asks.kind, file: question.file, row: question.row, asks_sealed: await work.text.seal(id, place(own, 'asks_sealed'), JSON.stringify(question.asks)) })
    }
    await work.db.insertInto('import_question').values(values).execute()
  }
}

/** The mapping changed, so what was asked under the old one no longer counts. */
export async function replaceQuestions(work: Work, id: string): Promise<void> {
  await work.db.updateTable('import_question').set({ replaced_at: work.now }).where('organisation_id', '=', work.organisation.id).where('import_id', '=', id).where('replaced_at', 'is', null).execute()
}

export type KeptQuestion = Answered & { importId: string; answeredAt: Date | null }

const questions = (work: Work) =>
  work.db
    .selectFrom('import_question as q')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'q.organisation_id').onRef('k.subject_id', '=', 'q.import_id'))
    .select(['q.id', 'q.import_id as importId', 'q.file', 'q.row', 'q.asks_sealed as asks', 'q.answer', 'q.answer_sealed as detail', 'q.answered_at as answeredAt', 'k.wrapped as key'])
    .where('q.organisation_id', '=', work.organisation.id)
    .where('q.replaced_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof questions>['execute']>>[number]

function kept(work: Work, row: Row): KeptQuestion[] {
  const open = (column: 'asks_sealed' | 'answer_sealed', sealed: Buffer | null) => work.text.open(row.importId, place(row.id, column), { sealed, key: row.key })
  const text = open('asks_sealed', row.asks)
  if (text === undefined) return []
  const asks = readAsks(text)
  return [{ id: row.id, importId: row.importId, file: row.file, row: row.row, asks, answer: readAnswer(asks, row.answer, open('answer_sealed', row.detail)), answeredAt: row.answeredAt }]
}

export async function readQuestions(work: Work, id: string): Promise<KeptQuestion[]> {
  const rows = await questions(work).where('q.import_id', '=', id).orderBy('q.place').execute()
  return rows.flatMap((row) => kept(work, row))
}

/** Questions that one answer serves: the first, and every one like it with the same answer so far. */
export type Alike = { first: KeptQuestion; all: readonly KeptQuestion[] }

/** One page of questions, in the order in which they matter, those that are alike as one. */
export async function pageOfQuestions(work: Work, id: string, shown: { page: number; size: number }): Promise<{ questions: Alike[]; total: number }> {
  const groups = [...Map.groupBy(await readQuestions(work, id), (one) => { const by = alikeBy(one.asks); return by === undefined ? one.id : `${by} ${JSON.stringify(one.answer)}` }).values()]
  const questions = groups.slice((shown.page - 1) * shown.size, shown.page * shown.size).flatMap((all): Alike[] => (all[0] ? [{ first: all[0], all }] : []))
  return { questions, total: groups.length }
}

export async function findQuestion(work: Work, question: string): Promise<KeptQuestion | undefined> {
  const row = await questions(work).where('q.id', '=', question).executeTakeFirst()
  return row && kept(work, row)[0]
}

export async function saveAnswer(work: Work, question: Pick<KeptQuestion, 'id' | 'importId'>, answer: Answer): Promise<void> {
  const answer_sealed = await work.text.seal(question.importId, place(question.id, 'answer_sealed'), JSON.stringify({ names: answer.names, value: answer.value }))
  await work.db.updateTable('import_question').set({ answer: answer.word, answer_sealed, answered_by: work.by, answered_at: work.now }).where('organisation_id', '=', work.organisation.id).where('id', '=', question.id).execute()
}
