import { hatsOf } from '../audit/actor.ts'
import { may } from '../audit/permission.ts'
import { type Answer, get, post, type RoomRequest, type RoomRoutes } from '../audit/routing.ts'
import type { Telling } from '../people/around/person-around.ts'
import { openEitherHat, pathOf } from '../people/open-hat.ts'
import { firstName } from '../people/person.ts'
import { dayParts } from '../people/read-day-field.ts'
import { type Hat, readHat, readReach } from '../people/read-hats.ts'
import { answerFor } from '../people/reaching/reach.ts'
import { rulesOf } from '../people/reaching/read-reach.ts'
import type { AfterConsent } from './after-consent.ts'
import { changeOwnConsent } from './change-own-consent.ts'
import { answersNow, latest, type Purpose, purposeFrom, slugOf } from './consent.ts'
import { says } from './conversation.ts'
import { keepConversation } from './keep-conversation.ts'
import { choosePage } from './pages/choose-page.tsx'
import { consentPage } from './pages/consent-page.tsx'
import { ownAnswerPage } from './pages/own-answer-page.tsx'
import { ownConsentPage } from './pages/own-consent-page.tsx'
import { sheetPage } from './pages/sheet-page.tsx'
import { talkPage } from './pages/talk-page.tsx'
import { askConsent, sayConsent, seeConsent } from './permissions.ts'
import { aboutIn, chosenIn, type Mistakes, readConversation } from './read-conversation.ts'
import { readClose, readHeldElsewhere } from './read-held-elsewhere.ts'
import { readWithWhom } from './read-with-whom.ts'
import { readConsents, type Records } from './store.ts'
import { historyWords, ownConsentWords, talkWords } from './words.ts'

/** What somebody said is OK: read and asked by a colleague, and said by themselves. `after` is what higher rooms do about an answer. */
export const consentRoutes = (after: AfterConsent): RoomRoutes => ({
  room: 'consent',
  routes: [
    get('/people/:id/consent', { may: seeConsent, audit: 'what is OK read' }, (request) =>
      forSomebody(request, seeConsent, async (hat) => {
        const { work, address } = request
        const page = consentPage({ hat, consents: await readConsents(work, hat), held: await readHeldElsewhere(work, hat), close: await readClose(work, hat), asks: may(work.actor, askConsent), today: work.today, address })
        return { page, about: hat.participation }
      }),
    ),
    get('/people/:id/consent/talk', { may: askConsent, audit: 'what is OK read' }, (request) => forSomebody(request, askConsent, (hat) => showTalk(request, hat, { about: chosenIn(request.query.getAll('about')), problems: null }))),
    post('/people/:id/consent/talks', { may: askConsent, audit: 'talk about what is OK kept' }, (request) => forSomebody(request, askConsent, (hat) => takeTalk(request, hat, after))),
    get('/people/:id/consent/sheet', { may: seeConsent, audit: 'what is OK printed' }, (request) =>
      forSomebody(request, seeConsent, async (hat) => {
        if (hat.died === 'yes') return 'not there'
        const letters = answerFor('letter', rulesOf(await readReach(request.work, hat)))
        return showSheet(request, hat, { letters, back: { label: talkWords.back(firstName(hat)), href: consentOf(request, hat) } }, 'all')
      }),
    ),
    get('/my-consent', { may: sayConsent, audit: 'own answers read' }, (request) => forThemselves(request, (hat) => showOwn(request, hat))),
    get('/my-consent/sheet', { may: sayConsent, audit: 'own answers printed' }, (request) => forThemselves(request, (hat) => showSheet(request, hat, { letters: null, back: { label: ownConsentWords.back, href: request.address('/my-consent') } }, 'this one'))),
    get('/my-consent/:purpose', { may: sayConsent, audit: 'own answers read' }, (request) =>
      forThemselves(request, async (hat) => {
        const purpose = purposeFrom(request.param('purpose'))
        return purpose ? showOwnAnswer(request, hat, { purpose, problems: null }) : 'not there'
      }),
    ),
    post('/my-consent/:purpose', { may: sayConsent, audit: 'own answer changed' }, (request) => forThemselves(request, (hat) => takeOwnAnswer(request, hat, after))),
  ],
})

const consentOf = ({ address }: RoomRequest, hat: Hat): string => address(`/people/${hat.participation}/consent`)

async function forSomebody(request: RoomRequest, permitted: typeof seeConsent, does: (hat: Hat) => Promise<Answer>): Promise<Answer> {
  const hat = await openEitherHat(request.work, request.param('id'), permitted)
  return hat ? does(hat) : 'not there'
}

async function forThemselves(request: RoomRequest, does: (hat: Hat) => Promise<Answer>): Promise<Answer> {
  const own = hatsOf(request.work.actor).find(({ role }) => sayConsent.reach[role] === 'own')
  const hat = own && (await readHat(request.work, own.participation))
  return hat && hat.died !== 'yes' ? does(hat) : 'not there'
}

async function showTalk(request: RoomRequest, hat: Hat, { about, problems }: { about: readonly Purpose[]; problems: Mistakes | null }): Promise<Answer> {
  const { work, form, hidden, address } = request
  if (hat.died === 'yes') return { refused: talkWords.died(firstName(hat)), back: { label: historyWords.back(firstName(hat)), href: address(pathOf(hat)) } }
  const consents = await readConsents(work, hat)
  const now = answersNow(consents, await readHeldElsewhere(work, hat), work.today)
  if (about.length === 0) return { page: choosePage({ hat, now, address }), about: hat.participation }
  const { limits } = await readReach(work, hat)
  const begins = beginning(request)
  const page = talkPage({
    hat, about, last: latest(consents, work.today), now, close: await readClose(work, hat), noContact: limits.some((limit) => limit.kind === 'none'), typed: problems ? form.text : (field) => begins[field] ?? '', problems: problems ?? {}, today: work.today, hidden: hidden(), address,
  })
  return problems ? { page, about: hat.participation, status: 422 } : { page, about: hat.participation }
}

/** How the form begins: today, by whoever has it open, and taking it that somebody can decide (Mental Capacity Act 2005, section 1). */
function beginning({ work }: RoomRequest): Readonly<Record<string, string>> {
  const { day, month, year } = dayParts(work.today)
  return { 'on-day': day, 'on-month': month, 'on-year': year, 'asked-by': work.actor.kind === 'person' ? work.actor.name : '', deciding: 'themselves' }
}

async function takeTalk(request: RoomRequest, hat: Hat, after: AfterConsent): Promise<Answer> {
  const { work, form } = request
  const about = aboutIn(form)
  if (about.length === 0 || hat.died === 'yes') return showTalk(request, hat, { about, problems: null })
  const read = readConversation(form, { today: work.today, name: firstName(hat), last: latest(await readConsents(work, hat), work.today), close: await readClose(work, hat) })
  if ('problems' in read) return showTalk(request, hat, { about, problems: read.problems })
  const kept = await keepConversation(work, { participation: hat.participation, talk: read.talk }, after)
  return kept === 'kept' ? { goTo: consentOf(request, hat) } : 'not there'
}

async function showSheet({ work }: RoomRequest, hat: Hat, shown: Pick<Parameters<typeof sheetPage>[0], 'letters' | 'back'>, records: Records): Promise<Answer> {
  const consents = await readConsents(work, hat, records)
  return { page: sheetPage({ hat, consents, now: answersNow(consents, await readHeldElsewhere(work, hat), work.today), telephone: work.organisation.telephone, today: work.today, ...shown }), about: hat.participation }
}

async function showOwn({ work, query, address }: RoomRequest, hat: Hat): Promise<Answer> {
  const consents = await readConsents(work, hat, 'this one')
  return { page: ownConsentPage({ hat, consents, now: answersNow(consents, await readHeldElsewhere(work, hat), work.today), close: await readClose(work, hat), today: work.today, saved: purposeFrom(query.get('saved') ?? ''), address }), about: hat.participation }
}

async function showOwnAnswer({ work, form, hidden, address }: RoomRequest, hat: Hat, { purpose, problems }: { purpose: Purpose; problems: Mistakes | null }): Promise<Answer> {
  const consents = await readConsents(work, hat, 'this one')
  const answer = answersNow(consents, await readHeldElsewhere(work, hat), work.today).get(purpose)
  const typed = problems ? form.text : () => ''
  const page = ownAnswerPage({ hat, purpose, consents, answer, close: await readClose(work, hat), typed, problems: problems ?? {}, today: work.today, hidden: hidden(), address })
  return problems ? { page, about: hat.participation, status: 422 } : { page, about: hat.participation }
}

async function takeOwnAnswer(request: RoomRequest, hat: Hat, after: AfterConsent): Promise<Answer> {
  const { work, form } = request
  const purpose = purposeFrom(request.param('purpose'))
  if (!purpose) return 'not there'
  const said = says.find((one) => one === form.text('says'))
  const words = form.text('words').trim()
  const each = purpose === 'share with family' && said === 'yes' ? readWithWhom(form, await readClose(work, hat)) : new Map<string, Telling>()
  const problems: Mistakes = { ...(said ? {} : { says: ownConsentWords.missing }), ...(each === null ? { says: ownConsentWords.withWhom } : {}), ...(words.length > 2000 ? { words: ownConsentWords.long } : {}) }
  if (!said || each === null || Object.keys(problems).length > 0) return showOwnAnswer(request, hat, { purpose, problems })
  const kept = await changeOwnConsent(work, { participation: hat.participation, purpose, says: said, words: words || null, each }, after)
  return kept === 'kept' ? { goTo: request.address(`/my-consent?saved=${slugOf(purpose)}`) } : 'not there'
}
