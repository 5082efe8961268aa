import { type Answer, get, post, type RoomRequest, type RoomRoutes } from '../../audit/routing.ts'
import { type AfterDeath, hearOfDeath, takeBackDeath } from './hear-of-death.ts'
import { openEitherHat, pathOf } from '../open-hat.ts'
import { bereavedPage } from './pages/bereaved-page.tsx'
import { deathPage } from './pages/death-page.tsx'
import { sayDeath } from '../permissions.ts'
import { readDeath } from './read-death.ts'
import { readDeathForm, readSpoken } from './read-death-forms.ts'
import type { Mistakes } from '../reaching/read-reaching.ts'
import { type BereavedCall, noteSpoken, readBereaved } from './ring-bereaved.ts'
import { quietReachPanel } from '../reaching/show-reach.ts'
import type { Hat } from '../store.ts'
import { deathWords } from './words.ts'

/** A death said, made certain or taken back, and the call to whoever is left. `after` is what higher rooms do about it. */
export const deathRoutes = (after: AfterDeath): RoomRoutes => ({
  room: 'people',
  routes: [
    get('/people/:id/death', { may: sayDeath, audit: 'death page read' }, (request) => forSomebody(request, (hat) => showDeath(request, hat, null))),
    post('/people/:id/death', { may: sayDeath, audit: 'death flagged' }, (request) =>
      forSomebody(request, async (hat) => {
        const form = readDeathForm(request.form, request.work.today)
        if ('problems' in form) return showDeath(request, hat, form.problems)
        await hearOfDeath(request.work, { person: hat.person, about: hat.participation, ...form.read }, after)
        return { goTo: request.address(pathOf(hat)) }
      }),
    ),
    post('/people/:id/death/lifting', { may: sayDeath, audit: 'death flag lifted' }, (request) =>
      forSomebody(request, async (hat) => {
        const why = request.form.text('why').trim()
        if (why === '') return showDeath(request, hat, { why: deathWords.problems.why })
        if (why.length > 2000) return showDeath(request, hat, { why: deathWords.problems.long })
        return (await takeBackDeath(request.work, { person: hat.person, about: hat.participation, why }, after)) ? { goTo: request.address(pathOf(hat)) } : 'not there'
      }),
    ),
    get('/people/:id/bereavements/:callId', { may: sayDeath, audit: 'bereavement read' }, (request) => withCall(request, (hat, call) => showBereaved(request, { hat, call, problems: null }))),
    post('/people/:id/bereavements/:callId/spoken', { may: sayDeath, audit: 'bereaved person rung' }, (request) =>
      withCall(request, async (hat, call) => {
        const form = readSpoken(request.form, request.work.today)
        if ('problems' in form) return showBereaved(request, { hat, call, problems: form.problems })
        const noted = await noteSpoken(request.work, { call, ...form.read }, after)
        return noted === 'noted' ? { goTo: request.address(pathOf(hat)) } : 'not there'
      }),
    ),
  ],
})

async function forSomebody(request: RoomRequest, does: (hat: Hat) => Promise<Answer>): Promise<Answer> {
  const hat = await openEitherHat(request.work, request.param('id'), sayDeath)
  return hat ? does(hat) : 'not there'
}

const withCall = (request: RoomRequest, does: (hat: Hat, call: BereavedCall) => Promise<Answer>): Promise<Answer> =>
  forSomebody(request, async (hat) => {
    const call = (await readBereaved(request.work, hat.participation)).find((one) => one.id === request.param('callId'))
    return call ? does(hat, call) : 'not there'
  })

async function showDeath({ work, form, hidden, address }: RoomRequest, hat: Hat, problems: Mistakes | null): Promise<Answer> {
  const said = await readDeath(work, hat.person)
  const page = deathPage({ hat, said, today: work.today, back: address(pathOf(hat)), problems: problems ?? {}, typed: problems ? form.text : null, hidden, address })
  return problems ? { page, about: hat.participation, status: 422 } : { page, about: hat.participation }
}

async function showBereaved(request: RoomRequest, { hat, call, problems }: { hat: Hat; call: BereavedCall; problems: Mistakes | null }): Promise<Answer> {
  const { work, form, hidden, address } = request
  const page = bereavedPage({ hat, call, reach: await quietReachPanel.show(request, hat), today: work.today, back: address(pathOf(hat)), problems: problems ?? {}, typed: problems ? form.text : null, hidden: hidden(), address })
  return problems ? { page, about: hat.participation, status: 422 } : { page, about: hat.participation }
}
