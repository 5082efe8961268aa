import type { Work } from '../../audit/work.ts'
import { type Listed, listPeople } from '../store.ts'

export type AlikePerson = Pick<Listed, 'participation' | 'name' | 'knownAs' | 'area'> & { same: 'number' | 'name' }

/** As many as can be gone through while somebody is on the phone. */
const most = 6

/**
 * Members who may be the person somebody speaks of: reached by the same whole number, or with a name in which every word is found or sounds
 * the same. Ideas for a person to ask about; nobody is taken for anybody.
 */
export async function findAlike(work: Work, { name, telephone }: { name: string; telephone: string | null }): Promise<AlikePerson[]> {
  const find = (words: string) => listPeople(work, { words, kinds: ['member'], page: 1, size: most })
  const byNumber = telephone === null ? [] : await find(telephone)
  const byName = name.trim() === '' ? [] : await find(name)
  const found = new Map<string, AlikePerson>()
  for (const [same, people] of [['number', byNumber], ['name', byName]] as const)
    for (const { participation, name: called, knownAs, area } of people) if (!found.has(participation)) found.set(participation, { participation, name: called, knownAs, area, same })
  return [...found.values()].slice(0, most)
}
