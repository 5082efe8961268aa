import { readTelephones } from '../../../engines/reading/telephones.ts'
import type { Form } from '../../../platform/http/form.ts'
import { callSources, type CallWay, callWays, hasSafeWay, type PhoneCall } from './phone-call.ts'
import { cameBy, knowsWords } from '../referral-told.ts'
import { callWords as words } from './words.ts'

const longest = 2000
const longestLine = 300
const longestCalled = 120
type Problems = Record<string, string>

/** Reads what was written down during a call. What was not asked stays empty; only a name and one safe way are needed. */
export function readCall(form: Form): { call: PhoneCall } | { problems: Problems } {
  const problems: Problems = {}
  const line = (name: string, most = longestLine): string => {
    const text = form.text(name).trim()
    if (text.length > most) problems[name] = most === longest ? words.problems.long : most === longestCalled ? words.problems.longCalled : words.problems.longLine
    return text
  }
  const number = (name: string, problem: string): string | null => {
    const text = line(name)
    if (text === '' || problems[name]) return null
    const read = readTelephones(text, { country: '', areaCode: '' }).value
    const only = read?.length === 1 ? (read[0]?.e164 ?? null) : null
    if (only === null) problems[name] = problem
    return only
  }
  const ways = (name: string): CallWay[] => callWays.filter((way) => form.all(name).includes(way))
  const call: PhoneCall = {
    who: (['self', 'somebody'] as const).find((one) => one === form.text('who')) ?? null,
    name: line('name'),
    knownAs: line('known-as', longestCalled),
    telephone: number('telephone', words.problems.telephone),
    email: line('email'),
    address: line('address'),
    whose: line('whose'),
    safe: ways('safe'),
    notSafe: ways('not-safe'),
    times: line('times'),
    wants: line('wants', longest),
    danger: (['yes', 'no', 'rather not say'] as const).find((one) => one === form.text('danger')) ?? null,
    readAloud: form.text('read-aloud') === 'yes',
    caller: { name: line('caller-name'), asWhat: line('caller-as'), worksFor: line('caller-works'), telephone: number('caller-telephone', words.problems.callerTelephone) },
    source: callSources.find((one) => one === form.text('source')) ?? 'not known',
    knows: knowsWords.find((one) => one === form.text('knows')) ?? 'not known',
    how: cameBy.find((one) => one === form.text('how')) ?? 'phone',
    beside: readBeside({ name: line('beside-name'), telephone: number('beside-telephone', words.problems.besideTelephone), typed: form.text('beside-telephone').trim(), together: form.text('beside-together') === 'yes' }, problems),
  }
  judge(call, problems)
  return Object.keys(problems).length > 0 ? { problems } : { call }
}

function readBeside({ name, telephone, typed, together }: { name: string; telephone: string | null; typed: string; together: boolean }, problems: Problems): PhoneCall['beside'] {
  if (name !== '') return { name, telephone, together }
  if (typed !== '' || together) problems['beside-name'] = words.problems.beside
  return null
}

function judge(call: PhoneCall, problems: Problems) {
  if (call.name === '') problems['name'] ??= words.problems.name
  if (call.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(call.email)) problems['email'] ??= words.problems.email
  const reach = call.telephone !== null || call.email !== '' || call.address !== '' || problems['telephone'] !== undefined
  if (!reach) problems['telephone'] ??= words.problems.reach
  else if (!hasSafeWay(call) && problems['telephone'] === undefined) problems['safe'] ??= words.problems.safe
  if (call.safe.some((way) => call.notSafe.includes(way))) problems['not-safe'] ??= words.problems.both
}
