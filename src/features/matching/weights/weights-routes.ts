import { asDay } from '../../../engines/calendar/day.ts'
import { dayIn } from '../../../engines/calendar/zones.ts'
import { isId } from '../../../platform/database/ids.ts'
import { may } from '../../audit/permission.ts'
import { type Answer, get, nothingPersonal, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { sayDay } from '../../people/say-days.ts'
import { keepWeights, makeMatches, seeWeights } from '../permissions.ts'
import { chooseService, keepSetting } from './keep-setting.ts'
import { fieldName, sentOf, weightsFormPage, weightsPage, type WeightsForm } from './pages/weights-page.tsx'
import { readPastSettings, readServiceSettings } from './read-settings.ts'
import { readSetting, settingFields, type SettingSent } from './setting.ts'
import { weightWords } from './words.ts'

/** What weighs how much, for each service: read by whoever matches, decided by an administrator. */
export const weightsRoutes: readonly Route[] = [
  get('/matching/weights', { may: seeWeights, audit: nothingPersonal }, async ({ work, address }) => ({ page: weightsPage({ services: await readServiceSettings(work), changes: may(work.actor, keepWeights), say: sayIn(work), address }) })),
  get('/services/:id/weights', { may: keepWeights, audit: nothingPersonal }, (request) => showForm(request)),
  post('/services/:id/weights', { may: keepWeights, audit: 'weights kept' }, keep),
  post('/referrals/:id/service', { may: makeMatches, audit: 'service chosen' }, choose),
]

const sayIn = ({ organisation, today }: RoomRequest['work']) => (at: Date) => sayDay(asDay(dayIn(organisation.zone, at)), today)

async function showForm(request: RoomRequest, sent?: WeightsForm): Promise<Answer> {
  const { work, param, hidden, address } = request
  const service = (await readServiceSettings(work)).find((one) => one.service === param('id'))
  if (!service) return 'not there'
  const form = sent ?? { sent: sentOf(service.setting), problems: {}, same: false }
  const page = weightsFormPage({ service, form, past: await readPastSettings(work, service.service), say: sayIn(work), hidden: hidden(), address })
  return { page, ...(sent ? { status: 422 as const } : {}) }
}

async function keep(request: RoomRequest): Promise<Answer> {
  const { work, param, form, address } = request
  const typed = (field: (typeof settingFields)[number]) => form.text(fieldName(field))
  const sent: SettingSent = {
    'lived experience': typed('lived experience'), interests: typed('interests'), availability: typed('availability'), travel: typed('travel'), preferences: typed('preferences'),
    communication: typed('communication'), personality: typed('personality'), ideas: typed('ideas'), answerDays: typed('answerDays'),
  }
  const read = readSetting(sent)
  if ('problems' in read) return showForm(request, { sent, same: false, problems: Object.fromEntries(settingFields.flatMap((field) => (read.problems[field] ? [[fieldName(field), weightWords.problem[read.problems[field]]]] : []))) })
  const done = await keepSetting(work, param('id'), read.setting)
  if (done === 'kept') return { goTo: address('/matching/weights') }
  return done.refused === 'not there' ? 'not there' : showForm(request, { sent, same: true, problems: {} })
}

async function choose({ work, param, form, address }: RoomRequest): Promise<Answer> {
  const service = form.text('service')
  if (!isId(service)) return 'not there'
  return (await chooseService(work, { referral: param('id'), service })) === 'chosen' ? { goTo: address(`/referrals/${param('id')}/shortlist`) } : 'not there'
}
