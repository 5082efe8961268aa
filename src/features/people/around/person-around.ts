import { readTelephones } from '../../../engines/reading/telephones.ts'
import { type Field, optionIn, textIn, type Troubles, type Values, valuesOf, wordsIn } from '../questions/field.ts'

const kinds = ['family or friend', 'carer', 'professional'] as const
export const tellings = ['nothing', 'if unwell', 'anything', 'not asked'] as const
export type Telling = (typeof tellings)[number]

/** Somebody round a person who is not on our books, or a carer who is a member here too. What they may be told is the person’s to say. */
export type PersonAround = { name: string; relation: string; kind: (typeof kinds)[number]; telephone: string | null; mayBeTold: Telling }

export const aroundFields: readonly Field[] = [
  { kind: 'line', name: 'personName', most: 300, exact: true },
  { kind: 'line', name: 'relation', most: 200 },
  { kind: 'one', name: 'aroundKind', options: kinds },
  { kind: 'line', name: 'telephone', most: 100, width: 20, exact: true, optional: true },
  { kind: 'one', name: 'mayBeTold', options: tellings },
]

export const aroundValues = (one: PersonAround): Values => valuesOf({ personName: one.name, relation: one.relation, aroundKind: one.kind, telephone: one.telephone, mayBeTold: one.mayBeTold })

export function readPersonAround(values: Values): PersonAround | { troubles: Troubles } {
  const name = wordsIn(values, 'personName')
  const relation = wordsIn(values, 'relation')
  const kind = optionIn(values, 'aroundKind', kinds)
  const mayBeTold = optionIn(values, 'mayBeTold', tellings)
  const telephone = telephoneFrom(textIn(values, 'telephone'))
  const missing = { code: 'missing choice' } as const
  if (!name || !relation || !kind || !mayBeTold || telephone === undefined)
    return {
      troubles: {
        ...(name ? {} : { personName: { code: 'missing name' } }), ...(relation ? {} : { relation: { code: 'missing relation' } }), ...(kind ? {} : { aroundKind: missing }), ...(mayBeTold ? {} : { mayBeTold: missing }),
        ...(telephone === undefined ? { telephone: { code: 'telephone' } } : {}),
      },
    }
  return { name, relation, kind, telephone, mayBeTold }
}

/** A number we could ring: whole where it is a national one, else as it was typed. Null for none; undefined for what is no number. */
function telephoneFrom(typed: string): string | null | undefined {
  if (typed.trim() === '') return null
  const [number] = readTelephones(typed, { country: '', areaCode: '' }).value ?? []
  return number ? (number.e164 ?? number.written) : undefined
}
