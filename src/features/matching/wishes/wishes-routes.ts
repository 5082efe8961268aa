import { type Answer, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { openEitherHat, pathOf } from '../../people/open-hat.ts'
import type { Hat } from '../../people/read-hats.ts'
import { makeMatches } from '../permissions.ts'
import { wishesPage, type WishForm, wishFormOf } from './pages/wishes-page.tsx'
import { keepWishes, readWishesKept } from './read-wishes-kept.ts'
import { nothingWished, readWishes } from './wish.ts'
import { wishWords } from './words.ts'

/** What somebody answers for matching, under the hat they answer it under. */
export const wishesRoutes: readonly Route[] = [
  get('/people/:id/matching', { may: makeMatches, audit: 'wishes for matching read' }, (request) => withHat(request, (hat) => show(request, hat))),
  post('/people/:id/matching', { may: makeMatches, audit: 'wishes for matching kept' }, (request) => withHat(request, (hat) => keep(request, hat))),
]

async function withHat({ work, param }: RoomRequest, does: (hat: Hat) => Promise<Answer>): Promise<Answer> {
  const hat = await openEitherHat(work, param('id'), makeMatches)
  return hat && hat.kind !== 'staff' ? does(hat) : 'not there'
}

async function show(request: RoomRequest, hat: Hat, sent?: WishForm): Promise<Answer> {
  const { work, hidden, address } = request
  const form = sent ?? wishFormOf((await readWishesKept(work, [hat])).get(hat.participation) ?? nothingWished)
  const page = wishesPage({ hat, form, hidden: hidden(), back: address(pathOf(hat)), action: address(`/people/${hat.participation}/matching`) })
  return { page, about: hat.participation, ...(sent ? { status: 422 as const } : {}) }
}

async function keep(request: RoomRequest, hat: Hat): Promise<Answer> {
  const { work, form, address } = request
  const read = readWishes(hat.kind, form.text, form.all)
  if ('problems' in read) return show(request, hat, { text: form.text, all: form.all, problems: Object.fromEntries(Object.entries(read.problems).map(([field, problem]) => [field, wishWords.problem[problem]])) })
  await keepWishes(work, hat, read.wishes)
  return { goTo: address(pathOf(hat)) }
}
