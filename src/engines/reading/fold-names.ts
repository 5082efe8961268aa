const LETTERS: { readonly [c: string]: string } = { ł: 'l', đ: 'd', ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', þ: 'th', ð: 'd', ı: 'i', ħ: 'h', ŋ: 'n' }

/**
 * Folds a name so that it is found however it is typed: no accents, no capitals, no apostrophes, hyphens as spaces.
 *
 * Method: Unicode canonical decomposition without the combining marks (UAX 15), and the letters that do not decompose
 * (ł, ø, ß, ı …) by their usual Latin spelling.
 *
 * Examples: foldName("Siân Prys-Jones") is "sian prys jones"; foldName("O'Neill") is "oneill"; foldName("Dąbrowska") is "dabrowska".
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđøœæßþðıħŋ]/g, (c) => LETTERS[c] ?? c)
    .replace(/['’‘`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A folded name without its spaces: "warner lewis" and "warnerlewis" are one surname. */
export const compactName = (name: string) => foldName(name).replaceAll(' ', '')

/**
 * How a name sounds, word by word, so that "Gurdip" finds "Gurdeep" and "Ferghal" finds "Fergal".
 *
 * Method: NYSIIS (R. L. Taft, "Name Search Techniques", New York State Identification and Intelligence System, 1970), on
 * the folded name, with one change: y counts as a vowel ("Smyth" sounds as "Smith"). Keys are not cut to six letters.
 *
 * Examples: "Gurdip" and "Gurdeep" are both GARDAP; "Stephen" and "Steven" both STAFAN; "Catherine" and "Katherine" both CATARAN.
 * Limits: made for English; Welsh "Rhys" and "Reece" differ. A name in another script keeps its folded letters. Two names
 * that sound alike are two people until something else agrees.
 */
export function soundKey(name: string): string {
  return foldName(name).split(' ').filter(Boolean).map(nysiis).join(' ')
}

const STARTS: readonly [RegExp, string][] = [[/^MAC/, 'MCC'], [/^KN/, 'NN'], [/^K/, 'C'], [/^P[HF]/, 'FF'], [/^SCH/, 'SSS']]
const ENDS: readonly [RegExp, string][] = [[/(EE|IE)$/, 'Y'], [/(DT|RT|RD|NT|ND)$/, 'D']]

function nysiis(word: string): string {
  let w = word.toUpperCase()
  if (!/^[A-Z]+$/.test(w)) return w
  w = replaceFirst(replaceFirst(w, STARTS), ENDS).replaceAll('Y', 'I')
  let key = w[0] ?? ''
  let previous = key
  for (let i = 1; i < w.length; i++) {
    const coded = code(w, i, previous)
    for (const c of coded) if (key.at(-1) !== c) key += c
    previous = coded.at(-1) ?? previous
    i += coded.length - 1
  }
  return ended(key)
}

function replaceFirst(word: string, rules: readonly [RegExp, string][]): string {
  const rule = rules.find(([pattern]) => pattern.test(word))
  return rule ? word.replace(rule[0], rule[1]) : word
}

const vowel = (c: string | undefined) => c !== undefined && 'AEIOU'.includes(c)

/** The code of the letters from place i; as many letters are used up as the code is long. */
function code(w: string, i: number, previous: string): string {
  const c = w[i] ?? ''
  const next = w[i + 1]
  if (w.startsWith('EV', i)) return 'AF'
  if (vowel(c)) return 'A'
  if (c === 'Q') return 'G'
  if (c === 'Z') return 'S'
  if (c === 'M') return 'N'
  if (w.startsWith('KN', i)) return 'NN'
  if (c === 'K') return 'C'
  if (w.startsWith('SCH', i)) return 'SSS'
  if (w.startsWith('PH', i)) return 'FF'
  if (c === 'H' && (!vowel(w[i - 1]) || !vowel(next))) return previous
  if (c === 'W' && vowel(w[i - 1])) return previous
  return c
}

function ended(key: string): string {
  const short = key.length > 1 ? key.replace(/S$/, '').replace(/AY$/, 'Y') : key
  return short.length > 1 ? short.replace(/A$/, '') : short
}
