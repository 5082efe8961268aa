import { asDay, type Day } from '../../engines/calendar/day.ts'
import type { Form } from '../../platform/http/form.ts'
import type { KeptAround } from '../people/around/keep-person-around.ts'
import type { Telling } from '../people/around/person-around.ts'
import { readDayField } from '../people/read-day-field.ts'
import { type Consent, type Purpose, purposeFrom, slugOf, wayOf } from './consent.ts'
import { companies, type Conversation, deciders, hows, interpreting, says, type TalkedAbout, whyUnsound } from './conversation.ts'
import { readWithWhom } from './read-with-whom.ts'
import { talkWords } from './words.ts'

export type Mistakes = Record<string, string>

const most = 2000
const words = talkWords.problems
/** An answer may end on any day to come. */
const farAhead: Day = asDay('2199-12-31')

/** The purposes a talk is about, as ticked: each once, and nothing that is none. */
export const chosenIn = (slugs: readonly string[]): Purpose[] => [...new Set(slugs.flatMap((slug) => purposeFrom(slug) ?? []))]

/** The same, as the form that follows carries them. */
export const aboutIn = (form: Form): Purpose[] => chosenIn(form.text('about').split(' '))

/** A talk as typed. `close`: those whom telling family is about. `last`: what each purpose said when this is read, so that an answer given meanwhile is seen before it is overtaken. */
export function readConversation(form: Form, { today, name, last, close }: { today: Day; name: string; last: ReadonlyMap<string, Consent>; close: readonly KeptAround[] }): { talk: Conversation } | { problems: Mistakes } {
  const problems: Mistakes = {}
  const text = (field: string, missing: string | null = null) => {
    const typed = form.text(field).trim()
    if (typed === '' && missing !== null) problems[field] = missing
    if (typed.length > most) problems[field] = words.long
    return typed
  }
  const one = <Choice extends string>(field: string, choices: readonly Choice[], missing: string): Choice | undefined => {
    const chosen = choices.find((choice) => choice === form.text(field))
    if (!chosen) problems[field] = missing
    return chosen
  }
  const company = one('company', companies, words.company)
  const companyWords = text('company-words', company === 'others' ? words.companyWords : null)
  const interpreted = one('interpreting', interpreting, words.interpreting)
  const interpreter = text('interpreter', interpreted === 'interpreter' ? words.interpreter : null)
  const how = one('how', hows, words.how)
  const day = readDayField(form.text, 'on', today)
  if ('problem' in day) problems['on'] = day.problem === 'later' ? words.dayLater : words.day
  const late = text('late')
  const askedBy = text('asked-by', words.askedBy)
  const about = aboutIn(form).flatMap((purpose) => readTalked(form, { purpose, name, last: last.get(purpose), close, problems, text }))
  const decision = readDecision({ problems, one, text })
  if (!company || !interpreted || !how || 'problem' in day || Object.keys(problems).length > 0) return { problems }
  const talk: Conversation = {
    onDay: day.day, how, askedBy, company, interpreting: interpreted, decision, about,
    companyWords: company === 'alone' ? null : companyWords || null,
    interpreter: interpreted === 'interpreter' ? interpreter : null,
    late: day.day < today ? late || null : null,
  }
  const unsound = whyUnsound(talk, today)
  return unsound ? { problems: { [fieldOf[unsound]]: talkWords.unsound[unsound] } } : { talk }
}

/** The field each unsound thing is put right in; an end before its beginning, and nothing at all, on the day and the first question. */
const fieldOf = { 'a relative interpreted': 'interpreting', 'the family alone decided': 'decided-by', 'later without a reason': 'late', 'nothing talked about': 'company', 'ends before it was said': 'on' } as const

type Reading = { problems: Mistakes; text(field: string, missing?: string | null): string }

function readTalked(form: Form, { purpose, name, last, close, problems, text }: Reading & { purpose: Purpose; name: string; last: Consent | undefined; close: readonly KeptAround[] }): TalkedAbout[] {
  const slug = slugOf(purpose)
  const answer = form.text(`says-${slug}`)
  if (answer === 'not') return []
  const said = says.find((one) => one === answer)
  if (!said) problems[`says-${slug}`] = words.says
  if (form.text(`seen-${slug}`) !== (last?.id ?? '')) problems[`says-${slug}`] = words.answeredSince(name)
  const until = wayOf[purpose] ? { problem: 'missing' as const } : readDayField(form.text, `until-${slug}`, farAhead)
  if ('problem' in until && until.problem !== 'missing') problems[`until-${slug}`] = words.until
  const typed = text(`words-${slug}`)
  const each = purpose === 'share with family' && said === 'yes' ? readWithWhom(form, close) : new Map<string, Telling>()
  if (each === null) problems[`says-${slug}`] = words.withWhom
  return said ? [{ purpose, says: said, words: typed || null, until: 'day' in until ? until.day : null, each: each ?? new Map() }] : []
}

function readDecision({ problems, one, text }: Reading & { one<Choice extends string>(field: string, choices: readonly Choice[], missing: string): Choice | undefined }): Conversation['decision'] {
  const deciding = one('deciding', ['themselves', 'others'], words.deciding)
  if (deciding !== 'others') return null
  const by = one('decided-by', deciders, words.by)
  const decided = text('decided-words', words.decidedWords)
  return by && !problems['decided-words'] ? { by, words: decided } : null
}
