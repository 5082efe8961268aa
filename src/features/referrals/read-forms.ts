import type { RoomRequest } from '../audit/routing.ts'
import { readDayField } from '../people/read-day-field.ts'
import type { Acceptance } from './accept-referral.ts'
import type { Acknowledged } from './following/acknowledge-referral.ts'
import type { AskedForMore, HeardMore } from './ask-for-more.ts'
import type { Asked } from './ask-person.ts'
import { channels } from './attempt.ts'
import type { BestInterests } from './decide-in-best-interests.ts'
import { type Declining, toldHow } from './decline-referral.ts'
import type { Contact } from './waiting/keep-in-touch.ts'
import type { LookedAgain } from './look-again.ts'
import type { Attempt, FormName } from './pages/form-parts.tsx'
import { placedBy, type Placing } from './place-referral.ts'
import { declineReasons } from './referral.ts'
import { referralWords, stepWords as step } from './words.ts'

const words = referralWords.forms.problems
const longest = 2000

export type Read<Value> = { read: Value } | { attempt: Attempt }

/** One form of the referral's page while it is read: each field once, in the order of the page, noting what is wrong with it. */
function readingOf({ form, work, param }: RoomRequest) {
  const problems: Record<string, string> = {}
  const order: string[] = []
  return {
    id: param('id'),
    problems,
    order,
    /** a day as three numbers; not one to come */
    day(name = 'on'): string {
      order.push(name)
      const on = readDayField(form.text, name, work.today)
      if ('day' in on) return on.day
      problems[name] = on.problem === 'later' ? words.later : words.day
      return ''
    },
    /** words, as they were written; with a sentence for when there are none, they are needed */
    text(name: string, needed?: string): string {
      order.push(name)
      const text = form.text(name).trim()
      if (text.length > longest) problems[name] = words.long
      else if (text === '' && needed) problems[name] = needed
      return text
    },
    /** one of a few answers; the first where none was chosen, which is then a problem */
    one<const Value extends string>(name: string, values: readonly [Value, ...Value[]], needed: string): Value {
      order.push(name)
      const chosen = values.find((value) => value === form.text(name))
      if (chosen === undefined) problems[name] = needed
      return chosen ?? values[0]
    },
    tick(name: string, needed: string): void {
      order.push(name)
      if (form.text(name) !== 'yes') problems[name] = needed
    },
  }
}
type Reading = ReturnType<typeof readingOf>

/** Reads a form by what it asks: what it says, or the form again with its mistakes. */
function read<Value>(request: RoomRequest, form: FormName, asks: (reading: Reading) => Value): Read<Value> {
  const reading = readingOf(request)
  const value = asks(reading)
  if (Object.keys(reading.problems).length === 0) return { read: value }
  return { attempt: { form, problems: reading.problems, order: reading.order, typed: (field) => request.form.text(field) } }
}

export const readers = {
  asking: (request: RoomRequest) => read(request, 'asking', (form): Asked => ({ referral: form.id, answer: form.one('answer', ['not reached', 'yes', 'no'], words.answer), channel: form.one('how', channels, words.how), on: form.day() })),
  acceptance: (request: RoomRequest) => read(request, 'acceptance', (form): Acceptance => ({ referral: form.id, on: form.day(), agreed: form.text('agreed') })),
  declining: (request: RoomRequest) =>
    read(request, 'declining', (form): Declining => {
      const said = { referral: form.id, reason: form.one('reason', declineReasons, words.reason), onward: form.text('onward', words.onward), told: form.one('told', toldHow, words.told) }
      form.tick('rights', words.rights)
      return said
    }),
  contacts: (request: RoomRequest) => read(request, 'contacts', (form): Contact => ({ referral: form.id, on: form.day(), note: form.text('note') })),
  talks: (request: RoomRequest) => read(request, 'talks', (form) => ({ referral: form.id, decided: form.text('decided', words.decided) })),
  'second-look': (request: RoomRequest) => read(request, 'second-look', (form): LookedAgain => ({ referral: form.id, agrees: form.one('second', ['no', 'yes'], step.second.problems.answer) === 'yes', why: form.text('second-why', step.second.problems.why) })),
  'best-interests': (request: RoomRequest) =>
    read(request, 'best-interests', (form): BestInterests => ({ referral: form.id, who: form.text('best-who', step.bestInterests.problems.who), decided: form.one('best-decided', ['not now', 'go on'], step.bestInterests.problems.decided), why: form.text('best-why', step.bestInterests.problems.why), on: request.work.today })),
  decisions: (request: RoomRequest) => read(request, 'decisions', (form) => ({ referral: form.id, why: form.text('decision', step.obstacle.problem) })),
  acknowledgements: (request: RoomRequest) =>
    read(request, 'acknowledgements', (form): Acknowledged => ({ referral: form.id, whom: form.one('told-whom', ['whoever suggested them', 'the person'], step.acknowledge.problem), channel: form.one('told-way', channels, step.tries.channel), on: request.work.today })),
  missing: (request: RoomRequest) =>
    read(request, 'missing', (form): AskedForMore => ({ referral: form.id, what: form.text('missing', step.missing.problems.what), whom: form.one('missing-whom', ['whoever suggested them', 'the person', 'somebody else'], step.missing.problems.whom), channel: form.one('missing-way', channels, step.tries.channel), on: request.work.today })),
  answers: (request: RoomRequest) => read(request, 'answers', (form): HeardMore => ({ referral: form.id, answer: form.one('came', ['heard', 'go on'], step.missing.problems.answer), note: form.text('came-note', step.missing.problems.note), on: request.work.today })),
  waiting: (request: RoomRequest) => read(request, 'waiting', (form) => ({ referral: form.id, on: form.day() })),
  placing: (request: RoomRequest) => read(request, 'placing', (form): Placing => ({ referral: form.id, how: form.one('begun', placedBy, step.placed.problem), on: form.day('begun-on') })),
  closing: (request: RoomRequest) => read(request, 'closing', (form) => ({ referral: form.id, note: form.text('closing-note') })),
  reopening: (request: RoomRequest) => read(request, 'reopening', (form) => ({ referral: form.id, note: form.text('reopening-note', step.reopen.problem) })),
  looking: (request: RoomRequest) => read(request, 'looking', (form) => ({ referral: form.id, done: form.text('done', step.alert.problem) })),
} satisfies Record<FormName, (request: RoomRequest) => Read<unknown>>
