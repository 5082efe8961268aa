import { readTelephones } from '../../../engines/reading/telephones.ts'
import type { Form } from '../../../platform/http/form.ts'
import type { SaidOfReaching, SpeakTo } from './said-of-reaching.ts'
import type { NewNumber } from './keep-number.ts'
import type { ContactPoint, DayPart } from '../person.ts'
import { type Way, type WayAnswer, ways } from './reach.ts'
import { reachWords } from './words.ts'

export type Mistakes = Readonly<Record<string, string>>
const most = 500

const dayParts: readonly DayPart[] = ['am', 'pm', 'eve']
const speakTos: readonly SpeakTo[] = ['not said', 'them alone', 'somebody first', 'only somebody']
const pointKinds: readonly ContactPoint['kind'][] = ['telephone', 'email', 'address']

/** What the form of safe contact says. What was not answered is not known. */
export function readReaching(form: Form): { said: SaidOfReaching; problems: Mistakes } {
  const problems: Record<string, string> = {}
  const text = (name: string) => {
    const written = form.text(name).trim()
    if (written.length > most) problems[name] = reachWords.form.problems.long
    return written
  }
  const answer = (way: Way): WayAnswer => (['yes', 'no'] as const).find((one) => one === form.text(way)) ?? 'not known'
  const answers = Object.fromEntries(ways.map((way) => [way, answer(way)]))
  const speakTo = speakTos.find((one) => one === form.text('speak-to')) ?? 'not said'
  const speakToWords = text('speak-to-words')
  if ((speakTo === 'somebody first' || speakTo === 'only somebody') && speakToWords === '') problems['speak-to-words'] = reachWords.form.problems.who
  return {
    said: {
      answers: { ring: 'not known', message: 'not known', text: 'not known', letter: 'not known', email: 'not known', visit: 'not known', ...answers },
      messageWords: text('message-words'),
      none: form.text('none') === 'yes',
      speakTo,
      speakToWords,
      noReveal: form.text('no-reveal') === 'yes',
      noRevealWords: text('no-reveal-words'),
      times: text('times'),
      parts: dayParts.filter((part) => form.all('parts').includes(part)),
    },
    problems,
  }
}

/** A number or an address as typed. A telephone number is kept in one form; one that cannot be whole is a mistake, never a guess. */
export function readNumber(form: Form, kindBefore: ContactPoint['kind'] | null): { number: NewNumber } | { problems: Mistakes } {
  const words = reachWords.number.problems
  const kind = kindBefore ?? pointKinds.find((one) => one === form.text('kind'))
  const value = form.text('value').trim()
  const whose = form.text('whose').trim()
  const problems: Record<string, string> = {}
  if (!kind) problems['kind'] = words.kind
  if (value === '') problems['value'] = words.value
  if (value.length > most) problems['value'] = words.long
  if (whose.length > 200) problems['whose'] = words.whose
  const kept = kind && value !== '' && value.length <= most ? valueOf(kind, value) : { value }
  if ('problem' in kept) problems['value'] = kept.problem
  if (!kind || 'problem' in kept || Object.keys(problems).length > 0) return { problems }
  return { number: { kind, value: kept.value, whose: whose === '' ? null : whose } }
}

function valueOf(kind: ContactPoint['kind'], value: string): { value: string } | { problem: string } {
  if (kind === 'address') return { value }
  if (kind === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? { value } : { problem: reachWords.number.problems.email }
  const read = readTelephones(value, { country: '', areaCode: '' }).value
  const only = read?.length === 1 ? read[0]?.e164 : null
  return only ? { value: only } : { problem: reachWords.number.problems.telephone }
}
