import { afterAll, beforeAll, expect, it } from 'vitest'
import { addMoira, judgedDayOf, listsOf } from '../../../../tests/support/lists.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { afterDeath } from '../../../start/after-death.ts'
import type { Actor } from '../../audit/actor.ts'
import type { Work } from '../../audit/work.ts'
import { answerQuestions } from '../asking/answer-questions.ts'
import { answersTo } from '../asking/question.ts'
import { readQuestions } from '../asking/read-questions.ts'
import { mappingFrom } from '../import.ts'
import { confirmMapping } from '../sending/confirm-mapping.ts'
import { readColumns } from '../sending/read-columns.ts'
import { openHere } from '../opened-lists.ts'
import { startImport } from '../sending/start-import.ts'
import { countOf, findImport } from '../store.ts'
import { beginBringingIn } from './bring-in.ts'

let world: World
let moira: Actor
const ask = <T>(does: (work: Work) => Promise<T>) => world.work(does, moira)
beforeAll(async () => {
  world = await openWorld()
  moira = await addMoira(world)
})
afterAll(() => world.close())

it('a line in two countries sends its three lists, answers what is asked the careful way, and each number rings where it should', async () => {
  const started = await ask((work) => startImport(work, { files: listsOf('B'), asOf: asDay(judgedDayOf('B')) }))
  if ('refused' in started) throw new Error('The lists were not taken.')
  const { id } = started
  await ask(async (work) => { const found = await findImport(work, id); if (found) await confirmMapping(work, id, mappingFrom(await readColumns(work, found, openHere))) })
  const questions = await ask((work) => readQuestions(work, id))
  expect(questions.length).toBeGreaterThan(20)
  const careful = questions.map((one) => ({ question: one.id, answer: { word: answersTo[one.asks.kind][0], names: [], value: '' } }))
  expect(await ask((work) => answerQuestions(work, id, careful, { afterDeath }))).toEqual({ saved: questions.length })
  expect(await ask((work) => beginBringingIn(work, id, { again: false, afterDeath }))).toBe('done')
  expect((await ask((work) => readQuestions(work, id))).filter(({ answer }) => answer === null)).toEqual([])
  expect((await ask((work) => countOf(work, id))).people).toBeGreaterThan(50)
  const numbers = await ask((work) => work.db.selectFrom('contact_point').select('value').where('organisation_id', '=', work.organisation.id).where('kind', '=', 'telephone').execute())
  const begins = (code: string) => numbers.filter(({ value }) => value.startsWith(code)).length
  expect([begins('+353') > 5, begins('+44') > 5, begins('+353') + begins('+44') > 0.9 * numbers.length]).toEqual([true, true, true])
  const postcodes = await ask((work) => work.db.selectFrom('participation').select('postcode').where('organisation_id', '=', work.organisation.id).where('postcode', 'is not', null).execute())
  expect(postcodes.some(({ postcode }) => /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/.test(postcode ?? ''))).toBe(true)
}, 60_000)
