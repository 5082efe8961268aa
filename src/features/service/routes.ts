import { type Answer, get, nothingPersonal, post, type RoomRequest, type RoomRoutes } from '../audit/routing.ts'
import { changeHowReached } from './change-how-reached.ts'
import { reachedPage } from './pages/reached-page.tsx'
import { sayHowReached } from './permissions.ts'
import { readReachedAt as readTyped, reachedFields, type ReachedTyped } from './reached-at.ts'
import { readReachedAt } from './store.ts'
import { reachedWords } from './words.ts'

/** What whoever looks after the organisation says about it. */
export const serviceRoutes: RoomRoutes = {
  room: 'service',
  routes: [
    get('/organisation', { may: sayHowReached, audit: nothingPersonal }, show),
    post('/organisation', { may: sayHowReached, audit: 'how the organisation is reached changed' }, take),
  ],
}

async function show({ work, query, hidden, address }: RoomRequest): Promise<Answer> {
  const now = await readReachedAt(work)
  const typed = { telephone: now.telephone ?? '', textTelephone: now.textTelephone ?? '', email: now.email ?? '', postalAddress: now.postalAddress ?? '' }
  return { page: reachedPage({ typed, problems: {}, saved: query.get('saved') === 'yes', hidden: hidden(), address }) }
}

async function take({ work, form, hidden, address }: RoomRequest): Promise<Answer> {
  const typed: ReachedTyped = { telephone: form.text('telephone'), textTelephone: form.text('textTelephone'), email: form.text('email'), postalAddress: form.text('postalAddress') }
  const read = readTyped(typed, work.organisation.nation)
  if ('troubles' in read) {
    const problems = Object.fromEntries(reachedFields.flatMap((field) => { const trouble = read.troubles[field]; return trouble ? [[field, reachedWords.troubles[trouble]]] : [] }))
    return { page: reachedPage({ typed, problems, saved: false, hidden: hidden(), address }), status: 422 }
  }
  await changeHowReached(work, read)
  return { goTo: address('/organisation?saved=yes') }
}
