import { foldName, soundKey } from '../../engines/reading/fold-names.ts'
import type { Work } from '../audit/work.ts'

/** Little words that some write apart from the name they begin and some do not: O’Neill and O Neill, MacLeod and Mac Leod. */
const particle = /^(o|a|ni|nic|mc|mac|de|da|di|du|la|le|st|van|von|ap)$/

/** A folded name's parts, and each little word joined with the part after it. A name with no letter in it is one part, as written. */
export function partsOfName(name: string): { parts: string[]; joined: string[] } {
  const letters = foldName(name).split(' ').filter((part) => part.length > 0)
  const parts = letters.length > 0 || name.trim() === '' ? letters : [name.trim().toLowerCase()]
  return { parts, joined: parts.flatMap((part, place) => (particle.test(part) && parts[place + 1] ? [`${part}${parts[place + 1]}`] : [])) }
}

/** The keys a name is found by: each part folded (no accents, no case), and each part's sound. */
export function keysOfName(...names: (string | null)[]): { kind: 'folded' | 'sound'; key: string }[] {
  const parts = names.flatMap((name) => (name ? Object.values(partsOfName(name)).flat() : []))
  const keys = new Map<string, { kind: 'folded' | 'sound'; key: string }>()
  for (const part of parts) {
    keys.set(`folded ${part}`, { kind: 'folded', key: part })
    const sound = soundKey(part)
    if (sound) keys.set(`sound ${sound}`, { kind: 'sound', key: sound })
  }
  return [...keys.values()]
}

/** Lets people be found by these names. */
export async function addNameKeys(work: Work, added: readonly { person: string; names: readonly (string | null)[] }[]): Promise<void> {
  const keys = added.flatMap(({ person, names }) => keysOfName(...names).map(({ kind, key }) => ({ organisation_id: work.organisation.id, person_id: person, kind, key })))
  if (keys.length > 0) await work.db.insertInto('name_key').values(keys).execute()
}
