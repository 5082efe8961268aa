import { readAvailability } from '../../../engines/reading/availability.ts'
import { isNeedKind, needKinds } from './communication.ts'
import { type Field, linesIn, optionIn, textIn, type Values, valuesOf, wordsIn } from './field.ts'
import type { Question } from './question.ts'
import type { Told } from '../told.ts'

const both = ['member', 'supporter'] as const
const yesNo = ['yes', 'no'] as const

export const free: Question = {
  name: 'free', hats: both, own: false,
  fields: () => [{ kind: 'line', name: 'free', most: 300, optional: true }],
  now: ({ told }) => valuesOf({ free: told.free ? told.free.words : null }),
  read: (values) => ({ told: (told) => ({ ...told, free: freeFrom(wordsIn(values, 'free')) }), how: 'told us' }),
}

/** Their words, and the times in them as far as they can be read without guessing. */
export function freeFrom(words: string | null): Told['free'] {
  if (!words) return null
  const { value } = readAvailability(words)
  if (!value) return { words, times: null, note: '' }
  const times = Object.fromEntries(Object.entries(value.times).map(([day, parts]) => [day, [...(parts ?? [])]]))
  return { words, times, note: value.note }
}

export const levels = ['a little', 'conversation', 'fluent'] as const

export const languages: Question = {
  name: 'languages', hats: both, own: false,
  fields: ({ before }) => [...rows(before.told).flatMap((row): Field[] => [{ kind: 'line', name: `language-${row}`, most: 60, width: 20 }, { kind: 'pick', name: `level-${row}`, options: levels }]), { kind: 'one', name: 'interpreter', options: yesNo }],
  now: ({ told }) => valuesOf({ ...Object.fromEntries(told.languages.flatMap((written, place) => {
    const { language, level } = partsOf(written)
    return [[`language-${place + 1}`, language], [`level-${place + 1}`, level]]
  })), interpreter: told.interpreter }),
  read(values, { before }) {
    const spoken = rows(before.told).flatMap((row) => {
      const language = wordsIn(values, `language-${row}`)
      const level = optionIn(values, `level-${row}`, levels)
      return language ? [level ? `${language} (${level})` : language] : []
    })
    return { told: (told) => ({ ...told, languages: [...new Set(spoken)], interpreter: optionIn(values, 'interpreter', yesNo) ?? null }), how: 'told us' }
  },
}

/** As many as are known, and two more; three at least. */
const rows = (told: Told): number[] => Array.from({ length: Math.max(3, told.languages.length + 2) }, (_, place) => place + 1)

function partsOf(written: string): { language: string; level: string | null } {
  const [, language, level] = /^(.*\S)\s*\((a little|conversation|fluent)\)$/.exec(written) ?? []
  return language && level ? { language, level } : { language: written, level: null }
}

export const talking: Question = {
  name: 'talking', hats: both, own: false,
  fields: () => [{ kind: 'any', name: 'needs', options: needKinds, optional: true }, { kind: 'words', name: 'needsWords', most: 1000, rows: 3, optional: true }],
  now: ({ told }) => valuesOf({ needs: told.communication?.kinds ?? [], needsWords: told.communication?.words ?? null }),
  read(values) {
    const kinds = (values['needs'] ?? []).filter(isNeedKind)
    const words = wordsIn(values, 'needsWords')
    return { told: (told) => ({ ...told, communication: kinds.length > 0 || words ? { kinds, words } : null }), how: 'told us' }
  },
}

export const gettingAbout: Question = {
  name: 'getting-about', hats: both, own: false,
  fields: () => [{ kind: 'words', name: 'access', most: 1000, rows: 3, optional: true }],
  now: ({ told }) => valuesOf({ access: told.access }),
  read: (values) => ({ told: (told) => ({ ...told, access: wordsIn(values, 'access') }), how: 'told us' }),
}

const wants = ['M', 'F', 'either'] as const
const firmness = ['would like', 'must'] as const

export const visitor: Question = {
  name: 'visitor', hats: ['member'], own: false,
  fields: () => [{ kind: 'one', name: 'wants', options: wants }, { kind: 'one', name: 'firmness', options: firmness }],
  now: ({ told }) => valuesOf({ wants: told.visitor?.wants ?? null, firmness: told.visitor?.firmness ?? null }),
  read(values) {
    const wish = optionIn(values, 'wants', wants)
    const firm = wish === 'either' ? null : (optionIn(values, 'firmness', firmness) ?? null)
    return { told: (told) => ({ ...told, visitor: wish ? { wants: wish, firmness: firm } : null }), how: 'told us' }
  },
}

export const atHome: Question = {
  name: 'at-home', hats: both, own: false,
  fields: () => [{ kind: 'line', name: 'livesWith', most: 300, optional: true }, { kind: 'words', name: 'home', most: 1000, rows: 3, optional: true }, { kind: 'lines', name: 'beforeVisiting', most: 300, lines: 20, optional: true }],
  now: ({ told }) => valuesOf({ livesWith: told.livesWith, home: told.home, beforeVisiting: told.beforeVisiting.join('\n') }),
  read: (values: Values) => ({ told: (told) => ({ ...told, livesWith: wordsIn(values, 'livesWith'), home: wordsIn(values, 'home'), beforeVisiting: [...new Set(linesIn(values, 'beforeVisiting'))] }), how: 'told us' }),
}

export const travel: Question = {
  name: 'travel', hats: ['supporter'], own: false,
  fields: () => [{ kind: 'words', name: 'travel', most: 500, rows: 3, optional: true }],
  now: ({ told }) => valuesOf({ travel: told.travel }),
  read: (values) => ({ told: (told) => ({ ...told, travel: textIn(values, 'travel').trim() || null }), how: 'told us' }),
}
