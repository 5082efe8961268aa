import type { Form } from '../../platform/http/form.ts'
import type { KeptAround } from '../people/around/keep-person-around.ts'
import type { Telling } from '../people/around/person-around.ts'
import { isOpen } from '../people/around/telling.ts'

/** What may be said of each of those close to somebody; that nobody has asked is no answer. */
export const tellings = ['nothing', 'if unwell', 'anything'] as const satisfies readonly Telling[]

export const toldField = (id: string): string => `told-${id}`

/** What each may be told, as chosen beside their names. Those left alone stay as they are. Null where a yes leaves nobody who may be told anything. */
export function readWithWhom(form: Form, close: readonly KeptAround[]): ReadonlyMap<string, Telling> | null {
  const each = new Map(close.flatMap(({ id }) => tellings.filter((one) => one === form.text(toldField(id))).map((one) => [id, one] as const)))
  const somebody = close.length === 0 || close.some((one) => isOpen(each.get(one.id) ?? one.mayBeTold))
  return somebody ? each : null
}
