import { type Answer as Reply, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { beginBringingIn } from './bring-in.ts'
import { goOn } from './go-on.ts'
import { makingWords } from './words.ts'
import { notNow } from '../not-now.ts'
import { showPreview } from '../show-import.ts'
import { findImport } from '../store.ts'
import type { Hands } from '../hands.ts'
import { bringInLists as may } from '../permissions.ts'

/** Bringing a list in, or going on with it. */
export const bringingRoutes = (hands: Hands): readonly Route[] => [
  post('/imports/:id/bringing-in', { may, audit: 'list brought in' }, (request) => bringing(request, hands)),
]

async function bringing(request: RoomRequest, { afterDeath, open }: Hands): Promise<Reply> {
  const { work, param, form, address } = request
  if ((await findImport(work, param('id')))?.state === 'bringing in') {
    goOn(work, param('id'))
    work.changed('list brought in', { thing: param('id') })
    return { goTo: address(`/imports/${param('id')}`) }
  }
  const done = await beginBringingIn(work, param('id'), { again: form.text('again') === 'yes', afterDeath, open })
  if (typeof done === 'string') return { goTo: address(`/imports/${param('id')}`) }
  if (done.refused === 'not there') return 'not there'
  if (done.refused !== 'brought in before') return notNow(request)
  const found = await findImport(work, param('id'))
  return found ? { page: await showPreview(request, found, open, { again: makingWords.preview.againProblem }), thing: found.id, status: 422 } : 'not there'
}
