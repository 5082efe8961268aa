import { type Answer, get, post, type RoomRequest, type Route } from '../../audit/routing.ts'
import { firstName } from '../../people/person.ts'
import { dayParts, readDayField } from '../../people/read-day-field.ts'
import { findReferral } from '../../referrals/find-referral.ts'
import { readMember } from '../matching-profiles.ts'
import { makeMatches } from '../permissions.ts'
import { detailsOfMember } from './details.ts'
import { preparationPage, type PreparationForm } from './pages/preparation-page.tsx'
import type { PreparingProblem } from './preparation.ts'
import { preparePerson } from './prepare-person.ts'
import { readPreparation } from './read-preparation.ts'
import { preparingWords as words } from './words.ts'

/** Before anybody is asked: what somebody was told, what they asked, what may be said. */
export const preparationRoutes: readonly Route[] = [
  get('/referrals/:id/preparation', { may: makeMatches, audit: 'preparation read' }, (request) => show(request)),
  post('/referrals/:id/preparations', { may: makeMatches, audit: 'preparation kept' }, keep),
]

async function show(request: RoomRequest, sent?: PreparationForm): Promise<Answer> {
  const { work, param, hidden, address } = request
  const referral = await findReferral(work, param('id'))
  const read = referral && (await readMember(work, { member: referral.member, waitingSince: referral.waitingSince }))
  if (!referral || !read) return 'not there'
  const form = sent ?? (await begun(work, referral.id))
  const page = preparationPage({ member: firstName(read.hat), referral: referral.id, details: detailsOfMember(read.profile), form, hidden: hidden(), address })
  return { page, about: referral.member, thing: referral.id, ...(sent ? { status: 422 as const } : {}) }
}

/** The form begins with what was said last time, on today's day. */
async function begun(work: RoomRequest['work'], referral: string): Promise<PreparationForm> {
  const before = await readPreparation(work, { referral })
  return { format: before?.format ?? '', told: before?.told ?? [], on: dayParts(work.today), asked: before?.asked ?? '', picked: before?.picked ?? [], described: before?.describedAs ?? '', mayKnow: before?.mayKnow ?? '', problems: {} }
}

const fieldOf: Readonly<Record<PreparingProblem, string>> = { format: 'format', told: 'told', on: 'on', 'too long': 'described', 'names them': 'described' }

async function keep(request: RoomRequest): Promise<Answer> {
  const { work, param, form, address } = request
  const typed = { format: form.text('format'), told: form.all('told'), asked: form.text('asked').trim(), picked: form.all('picked'), described: form.text('described').trim(), mayKnow: form.text('mayknow').trim() }
  const on = readDayField(form.text, 'on', work.today)
  const parts = { day: form.text('on-day'), month: form.text('on-month'), year: form.text('on-year') }
  const again = (problems: readonly PreparingProblem[]) => show(request, { ...typed, on: parts, problems: Object.fromEntries(problems.map((problem) => [fieldOf[problem], words.problem[problem]])) })
  if ('problem' in on) return again(['on'])
  const kept = { asked: typed.asked, picked: [...typed.picked], describedAs: typed.described === '' ? null : typed.described, mayKnow: typed.mayKnow === '' ? null : typed.mayKnow }
  const done = await preparePerson(work, { referral: param('id'), on: on.day, format: typed.format, told: typed.told, words: kept })
  if (done === 'prepared') return { goTo: address(`/referrals/${param('id')}/shortlist`) }
  return 'problems' in done ? again(done.problems) : 'not there'
}
