import { FIRST_NAMES } from './data/first-names.ts'
import { compactName, soundKey } from './fold-names.ts'

const namesOf: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const found = new Map<string, Set<string>>()
  for (const line of FIRST_NAMES.trim().split('\n')) {
    const forms = line.split(' ')
    for (const form of forms) found.set(form, new Set([...(found.get(form) ?? []), forms[0] ?? form]))
  }
  return found
})()

/** Whether a word is one of these first names or its everyday form. */
export const isFirstName = (word: string) => namesOf.has(compactName(word))

export type FirstNamesAgree = 'same' | 'everyday form' | 'sound' | 'initial'

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) if (b.has(x)) return true
  return false
}

/** "Savitaben" and "Savita", "Maganbhai" and "Magan": sister and brother, said with respect. */
const withoutHonour = (name: string) => (/^.{3,}(?:ben|behn|bhen|bhai|bai|ji)$/.test(name) ? name.replace(/(?:ben|behn|bhen|bhai|bai|ji)$/, '') : name)

/** A first name made ready for many comparisons. */
export interface FirstForm { readonly name: string; readonly sound: string; readonly families: ReadonlySet<string> | undefined }

export function firstForm(first: string): FirstForm {
  const name = compactName(first)
  return { name, sound: name.length > 3 ? soundKey(name) : '', families: namesOf.get(name) }
}

/**
 * How far two first names can be one person's: the same when folded, two forms of one name ("Jeannie", "Jean"), the same
 * by sound ("Gurdip", "Gurdeep"), or an initial of the other. Undefined: they cannot.
 */
export const firstNamesAgree = (a: string, b: string): FirstNamesAgree | undefined => formsAgree(firstForm(a), firstForm(b))

export function formsAgree(a: FirstForm, b: FirstForm): FirstNamesAgree | undefined {
  if (!a.name || !b.name) return undefined
  if (a.name === b.name) return 'same'
  if (a.name.length === 1 || b.name.length === 1) return a.name[0] === b.name[0] ? 'initial' : undefined
  if (a.families && b.families && meet(a.families, b.families)) return 'everyday form'
  if (withoutHonour(a.name) === withoutHonour(b.name)) return 'everyday form'
  return a.sound !== '' && a.sound === b.sound ? 'sound' : undefined
}

/**
 * Whether one of two folded forms is plainly a short or pet form of the other ("Sue", "Susan"; "Jeannie", "Jean"). "Mary" and
 * "Marie" are forms of one name too, but sisters bear them both.
 */
export function isShortForm(a: string, b: string): boolean {
  const [short, long] = [a, b].sort((x, y) => x.length - y.length)
  if (!short || !long || long.length - short.length < 2) return false
  return short.length <= 5 || /(?:ie|y)$/.test(long)
}

/** The letters under which a first name may be filed: its own and those of its full forms ("Bill" is under B and W). */
export function initialsOf(first: string): ReadonlySet<string> {
  const name = compactName(first)
  return new Set([name, ...(namesOf.get(name) ?? [])].map((n) => n[0] ?? '').filter(Boolean))
}
