import { readNhsNumber } from '../../../engines/reading/nhs-numbers.ts'
import { type Answer, get, nothingPersonal, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { findByNhsNumber } from './find-by-number.ts'
import { nhsNumberPage } from './pages/nhs-number-page.tsx'
import { findPeople } from '../permissions.ts'
import { sayTrouble } from '../questions/words.ts'
import { byNumberWords } from './words.ts'

/** Looking somebody up by the whole of an NHS number. */
export const nhsNumberRoutes: readonly Route[] = [
  get('/people/nhs-number', { may: findPeople, audit: nothingPersonal }, async ({ hidden, address }) => ({ page: nhsNumberPage({ typed: '', found: [], hidden: hidden(), address }) })),
  post('/people/nhs-number', { may: findPeople, audit: 'looked up by number' }, lookUp),
]

async function lookUp({ work, form, hidden, address }: RoomRequest): Promise<Answer> {
  const typed = form.text('number').slice(0, 100)
  const { value: number } = readNhsNumber(typed)
  const again = (problem: string): Answer => ({ page: nhsNumberPage({ typed, problem, found: [], hidden: hidden(), address }), status: 422 })
  if (number === null) return again(sayTrouble({ code: /^\d{10}$/.test(typed.replaceAll(/[\s-]/g, '')) ? 'check digit' : 'ten digits' }))
  const found = await findByNhsNumber(work, number)
  const [only] = found
  if (!only) return again(byNumberWords.nobody)
  if (found.length > 1) return { page: nhsNumberPage({ typed, found, hidden: hidden(), address }) }
  work.changed('looked up by number', { about: only.participation })
  return { goTo: address(`/members/${only.participation}`) }
}
