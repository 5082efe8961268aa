import { foldName, soundKey } from '../../engines/reading/fold-names.ts'

/** The keys a name is found by: each part folded (no accents, no case), and each part's sound. */
export function keysOfName(...names: (string | null)[]): { kind: 'folded' | 'sound'; key: string }[] {
  const parts = names.flatMap((name) => (name ? foldName(name).split(' ') : [])).filter((part) => part.length > 0)
  const keys = new Map<string, { kind: 'folded' | 'sound'; key: string }>()
  for (const part of parts) {
    keys.set(`folded ${part}`, { kind: 'folded', key: part })
    const sound = soundKey(part)
    if (sound) keys.set(`sound ${sound}`, { kind: 'sound', key: sound })
  }
  return [...keys.values()]
}
