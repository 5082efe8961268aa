import { foldName } from './fold-names.ts'
import { bestFirst, DIFFERENT, meet, surnamesAgree } from './names-agree.ts'
import type { Verdict } from './names-agree.ts'
import type { Someone } from './someone.ts'

/**
 * "Marcus", "Sam O" and "Mrs Pascow": a name of which half is missing. With one number or address it may be the person of whom
 * the other half is known; asked, never joined.
 */
export function partlyNamed(a: Someone, b: Someone): Verdict | undefined {
  if (toldApart(a, b) || (a.born && b.born && a.born !== b.born)) return undefined
  const how = sharedWay(a, b) ?? (meet(a.landlines, b.landlines) ? 'telephone' : a.address !== '' && a.address === b.address ? 'address' : undefined)
  const question = (said: string): Verdict => ({ verdict: 'ask', reasons: [said], firm: false, proven: false })
  const short = (s: Someone) => s.surname.length <= 1
  if (a.first !== '' && b.first !== '' && short(a) !== short(b)) {
    const first = bestFirst(a, b)
    const initial = a.surname === '' || b.surname === '' || a.surname[0] === b.surname[0]
    return how && initial && (first === 'same' || first === 'everyday form') ? question(`the same first name and ${how}, and one surname not written out`) : undefined
  }
  if ((a.first === '') === (b.first === '') || !surnamesAgree(a, b)) return undefined
  const [x, y] = [a.name.title, b.name.title].map((title) => title.toLowerCase().replace('.', ''))
  if (x && y ? x !== y : !how) return undefined
  const where = how ?? (a.street !== '' && a.street === b.street ? 'street' : undefined)
  return where ? question(`the same or nearly the same surname and ${where}, and one first name not written`) : undefined
}

/** "Hassan Abdi Warsame" and "Warsame Hassan Abdi": the same words the other way round, where a family name may stand first. Asked, never joined. */
export function turned(a: Someone, b: Someone): Verdict | undefined {
  const words = (s: Someone) => foldName(`${s.name.first} ${s.name.surname}`).split(' ').toSorted()
  const [mine, theirs] = [words(a), words(b)]
  if (mine.length < 2 || a.shared || b.shared || (a.born && b.born && a.born !== b.born) || toldApart(a, b) || !(mine.join(' ') === theirs.join(' ') || endsTurned(a, b))) return undefined
  const how = sharedWay(a, b) ?? (a.born && a.born === b.born ? 'birth date' : a.ref.file === b.ref.file && a.district !== '' && a.district === b.district ? 'district' : undefined)
  return how ? { verdict: 'ask', reasons: [`the same names in another order, and the same ${how}`], firm: false, proven: false } : undefined
}

/** "Tran Van Minh" and "Minh Tran": the first and the last word changed round, and what stands between them left out. */
function endsTurned(a: Someone, b: Someone): boolean {
  const ends = (s: Someone) => { const words = foldName(`${s.name.first} ${s.name.surname}`).trim().split(' '); return words.length < 2 ? undefined : ([words[0], words.at(-1)] as const) }
  const [x, y] = [ends(a), ends(b)]
  return x !== undefined && y !== undefined && x[0] !== x[1] && x[0] === y[1] && x[1] === y[0]
}

/** Another surname beside the same first name, birth date and number or address: married, or the name in another language. Asked, never joined. */
export function renamed(a: Someone, b: Someone): Verdict {
  const first = !toldApart(a, b) && a.born && a.born === b.born && !a.shared && !b.shared ? bestFirst(a, b) : undefined
  if (!first || first === 'initial') return DIFFERENT
  const how = sharedWay(a, b) ?? (a.nhs !== '' && a.nhs === b.nhs ? 'NHS number' : a.address !== '' && a.address === b.address ? 'address' : undefined)
  return how ? { verdict: 'ask', reasons: [`another surname (${a.name.surname}, ${b.name.surname}), but the same first name, birth date and ${how}`], firm: false, proven: false } : DIFFERENT
}

const toldApart = (a: Someone, b: Someone) => (a.ref.file === b.ref.file && a.ref.row === b.ref.row) || /\bno relation\b|\bnot (?:the same|related)\b|\bdifferent person\b/i.test(`${a.remarks} ${b.remarks}`)

const sharedWay = (a: Someone, b: Someone): string | undefined =>
  meet(a.mobiles, b.mobiles) || meet(a.mobiles, b.landlines) || meet(a.landlines, b.mobiles) ? 'telephone' : a.email !== '' && a.email === b.email ? 'e-mail address' : undefined
