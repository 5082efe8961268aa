import type { RoomRequest } from '../audit/routing.ts'
import { readDayField } from '../people/read-day-field.ts'
import type { Acceptance } from './accept-referral.ts'
import { type Asked, askedHow } from './ask-person.ts'
import type { Declining } from './decline-referral.ts'
import type { Contact } from './keep-in-touch.ts'
import type { Attempt, FormName } from './pages/next-steps.tsx'
import { declineReasons } from './referral.ts'
import { referralWords } from './words.ts'

const words = referralWords.forms.problems
const longest = 2000

type Read<Value> = { read: Value } | { attempt: Attempt }
type Mistakes = Record<string, string>

const attempt = ({ form }: RoomRequest, name: FormName, order: readonly string[], problems: Mistakes): { attempt: Attempt } => ({ attempt: { form: name, problems, order, typed: (field) => form.text(field) } })

/** The day of a form, noting what is wrong with it. */
function dayOf({ form, work }: RoomRequest, problems: Mistakes): string {
  const on = readDayField(form.text, 'on', work.today)
  if ('day' in on) return on.day
  problems['on'] = on.problem === 'later' ? words.later : words.day
  return ''
}

function textOf({ form }: RoomRequest, name: string, problems: Mistakes): string {
  const text = form.text(name).trim()
  if (text.length > longest) problems[name] = words.long
  return text
}

const settled = <Value>(request: RoomRequest, { name, order, problems }: { name: FormName; order: readonly string[]; problems: Mistakes }, read: Value): Read<Value> =>
  Object.keys(problems).length > 0 ? attempt(request, name, order, problems) : { read }

export function readAsking(request: RoomRequest): Read<Asked> {
  const problems: Mistakes = {}
  const answer = (['yes', 'no', 'not reached'] as const).find((one) => one === request.form.text('answer'))
  if (!answer) problems['answer'] = words.answer
  const how = askedHow.find((one) => one === request.form.text('how'))
  if (!how) problems['how'] = words.how
  const on = dayOf(request, problems)
  return settled(request, { name: 'asking', order: ['answer', 'how', 'on'], problems }, { referral: request.param('id'), answer: answer ?? 'not reached', how: how ?? 'on the phone', on })
}

export function readAcceptance(request: RoomRequest): Read<Acceptance> {
  const problems: Mistakes = {}
  const on = dayOf(request, problems)
  const agreed = textOf(request, 'agreed', problems)
  return settled(request, { name: 'acceptance', order: ['on', 'agreed'], problems }, { referral: request.param('id'), on, agreed })
}

export function readDeclining(request: RoomRequest): Read<Declining> {
  const problems: Mistakes = {}
  const reason = declineReasons.find((one) => one === request.form.text('reason'))
  if (!reason) problems['reason'] = words.reason
  const onward = textOf(request, 'onward', problems)
  if (onward === '') problems['onward'] = words.onward
  return settled(request, { name: 'declining', order: ['reason', 'onward'], problems }, { referral: request.param('id'), reason: reason ?? 'could not be reached', onward })
}

export function readContact(request: RoomRequest): Read<Contact> {
  const problems: Mistakes = {}
  const on = dayOf(request, problems)
  const note = textOf(request, 'note', problems)
  return settled(request, { name: 'contacts', order: ['on', 'note'], problems }, { referral: request.param('id'), on, note })
}

export function readTalk(request: RoomRequest): Read<{ referral: string; decided: string }> {
  const problems: Mistakes = {}
  const decided = textOf(request, 'decided', problems)
  if (decided === '') problems['decided'] = words.decided
  return settled(request, { name: 'talks', order: ['decided'], problems }, { referral: request.param('id'), decided })
}
