import type { Names, PersonName, Read } from './types.ts'
import { withLostLetters } from './lost-letters.ts'
import { firstNamesAgree } from './nicknames.ts'
import { flag, isNothing, isUnknown, ok } from './reads.ts'

const TITLE = /^(mr|mrs|ms|miss|mx|dr|rev(?:d|erend)?|fr|sr|sister|father|prof(?:essor)?|sir|lady|dame|lord|canon|cllr)\.?(?=\s|$)/i
const PARTICLE = /^(Ó|O|Ní|Ni|Nic|Mac|Mc|Uí|Ui|ap|ab|ferch|verch|van|von|der|den|de|del|della|di|da|dos|du|le|la|el|al|bin|binti|ibn|ben|bint|st|ten|ter|zu)$/
const RELATION = /^(?:(?:and|&|\+)\s*)?(?:(?:her|his|their)\s+)?(sister|brother|husband|wife|partner|son|daughter|mother|father|mum|dad|friend|carer|neighbour)\s+(\p{Lu}.*)$/u
/** Words of somebody described, not named: "lady at no. 9", "Bill's friend". */
const DESCRIBED = /^(?:test|my (?:mum|mother|dad|father|son|daughter|wife|husband|sister|brother|nan|gran|friend|neighbour)|example|dummy|ditto|as above|same again|prefer not to say|the \S+ family)\b|\b(lady|man|woman|gentleman|gent|chap|couple|someone|somebody|unknown|no name|name\?|person|caller|rang|neighbour|friend|flat|house|next door|anon(?:ymous)?|new (?:member|referral))\b|['’]s\s+(?:friend|mum|mother|dad|father|sister|brother|wife|husband|son|daughter|neighbour|aunt|uncle|nan|gran|mate)\b|\bat\s+no\b|\bno\.?\s*\d|\d{2}/i

/**
 * Reads a cell that holds a name, whole or in part, with everything people write around it.
 *
 * Title, surname first ("HAIGH, Dorothy"), the form used ("prefers Jeannie", "Babs (Barbara)"), senior and junior, couples
 * ("Ron & Sheila Ackroyd", "Mr & Mrs Bhatt"), sisters, one single name. Letters are left as written, except a surname all in
 * capitals: "O'NEILL" becomes "O'Neill", "PRYS-JONES" "Prys-Jones", "MCKAY" "McKay" (no other capital is set inside a word).
 * A single name is a whole name. A description ("lady at no. 9") gives nobody.
 *
 * Limits: of several words without a comma the last is the surname, unless a particle ("Ó", "van", "ap") comes before it;
 * "Maria José García Ibáñez" therefore gets the surname Ibáñez. A relative's surname is never assumed.
 */
export function readNames(raw: string): Read<Names> {
  const text = raw.trim().replace(/\s+/g, ' ').replace(/ ,/g, ',')
  if (text === '') return ok(null)
  const lost = withLostLetters(text)
  const names = parse(text.replace(/\?{2,}$/, '?'))
  if (lost) return { value: names, level: 'ask', why: `? stands for a letter the old file format could not hold${lost.likely ? `; likely "${lost.likely}"` : ''}: ask the person`, ...(lost.likely ? { suggestion: lost.likely } : {}) }
  if (names.kind === 'description') return flag(names, 'describes somebody without naming them')
  if (names.kind === 'two people') return flag(names, 'two people in one row')
  if (/\p{L}\?+$/u.test(text)) return flag(names, 'somebody doubted this name')
  if (names.remark) return flag(names, `"${names.remark}" is not part of the name`)
  const full = names.people[0]?.full ?? ''
  return ok(names, full === text ? '' : recased(text, full) ? 'surname was written in capitals' : 'name in the usual order')
}

/** A surname, or first names, from a column of their own. A first-name cell may hold a couple ("Anil & Sunita"). */
export function joinNames(first: Names | null, surname: string, knownAs: string, title: string): Names | null {
  const last = capitals(surname.trim().replace(/\s+/g, ' '))
  const describes = last !== '' && isDescription(surname)
  if (!first?.people.length && isCouple(title) && last && !describes) return ofTitles(title, [], last)
  if (!first?.people.length) return !last || isUnknown(last) ? null : describes ? nobody(surname) : { people: [person({ title, surname: last, knownAs })], kind: 'single name', remark: '' }
  // "Ivy" beside "(Audrey's neighbour)" is Ivy, whose surname nobody wrote down.
  if (describes && first.kind === 'single name' && (isUnknown(surname) || /^\(?(?:withheld|not (?:given|known|said|told)|won['’]?t (?:say|give)|none given|no surname|anon\w*)\)?$/i.test(surname.trim()))) return first
  if (describes) return /^\(.*\)$/.test(last) && first.kind === 'single name' ? { ...first, remark: [first.remark, last.slice(1, -1)].filter(Boolean).join('; ') } : nobody(surname)
  if (isCouple(title)) return ofTitles(title, first.people, last, first.remark)
  // A list written in capitals throughout has its first names so too.
  const plain = isShouted(surname.trim()) && last.length > 2 ? (name: string) => (name.length > 2 ? capitals(name) : name) : (name: string) => name
  const people = first.people.map((p) => person({ title: p.title || title, first: plain([p.first, p.surname].filter(Boolean).join(' ')), surname: last, knownAs: knownAs || p.knownAs, generation: p.generation }))
  return { people, kind: people.length > 1 ? 'two people' : last ? 'named' : 'single name', remark: first.remark }
}

const isCouple = (title: string) => /^\p{L}+\.?\s*(?:&|\+|\/|and)\s*\p{L}+\.?$/iu.test(title.trim())

/** "Mr & Mrs" in a column of its own: two people, whatever first names or initials stand beside it. */
function ofTitles(title: string, firsts: readonly PersonName[], surname: string, remark = ''): Names {
  const [left = '', right = ''] = title.trim().split(/\s*(?:&|\+|\/|\band\b)\s*/i)
  const [one, two] = firsts
  return { people: [person({ title: left, first: one?.first ?? '', surname }), person({ title: right, first: two?.first ?? '', surname })], kind: 'two people', remark }
}

const nobody = (remark: string): Names => ({ people: [], kind: 'description', remark })

function isDescription(text: string): boolean {
  return isUnknown(text) || isNothing(text) || /\S@\S/.test(text) || /^the \p{Lu}\p{L}+s$|^(?:the )?\p{L}+ family$/iu.test(text.trim()) || /^\(.*\)$/.test(text.trim()) || DESCRIBED.test(text.replace(/\([^)]*\)/g, ' ')) || /\s\?|^\?+\s/.test(text) || !/\p{L}/u.test(text)
}

function parse(written: string): Names {
  const { text, beside } = apart(written)
  if (isDescription(text)) return nobody(written)
  const names = parseNames(text.replace(/(?<=\p{L})\?$/u, ''))
  return beside ? { ...names, remark: [names.remark, beside].filter(Boolean).join('; ') } : names
}

/** "Mr Alf Booth RIP": the word of a death stands behind the name and is no surname. */
function apart(written: string): { text: string; beside: string } {
  const cut = behind(written)
  const died = /^(.*\p{L})[\s,]+\(?(RIP|R\.I\.P\.?|[Dd]eceased|[Dd]ec['’]?d)\)?$/u.exec(cut.text)
  return died ? { text: died[1] ?? '', beside: [died[2], cut.beside].filter(Boolean).join('; ') } : cut
}

/** Cuts off what people write after a name: "- deceased", "c/o daughter Ann", a telephone number. */
function behind(written: string): { text: string; beside: string } {
  // A house number after a comma begins an address: "Mrs Ada Finch, 3 Bell Lane".
  const found = /^(.*?\p{L}.*?)(?:\s+[-–—]+\s+|\s+c\/o\s+|\s*(?=\(?\+?\d[\d\s()-]{7,})|\s*,\s*(?=(?:flat|apt|no\.?)?\s*\d+[a-z]?,?\s+\p{L}))(.+)$/u.exec(written)
  if (found) return { text: (found[1] ?? '').trim(), beside: (found[2] ?? '').trim() }
  // After a title and a whole name a comma begins a place: "Miss Olive Garth, Rosewood".
  const place = /^([^,&+]+?\p{L} [^,&+]*?\p{L}(?: \([^)]*\))?), *(\p{Lu}[^,]*\p{L}.*)$/u.exec(written)
  if (place && TITLE.test(written) && (place[1] ?? '').split(' ').length >= 3 && !/\band\b/.test(place[1] ?? '') && !/^(?:[A-Z]{2,4}|snr|sr|senior|jnr|jr|junior)\b/i.test(place[2] ?? '')) return { text: place[1] ?? '', beside: place[2] ?? '' }
  const after = /^(.+?),?\s+((?:n[ée]e)\s+\p{L}.*|(?:(?:MBE|OBE|CBE|BEM|JP|DL|RN|RGN|PhD|BA|BSc|MA|QC|KC)[,.\s]*)+)$/u.exec(written)
  if (after) return { text: after[1] ?? '', beside: (after[2] ?? '').trim() }
  const late = /^(?:the )late\s+(.+)$/i.exec(written)
  return late ? { text: late[1] ?? '', beside: 'deceased ("the late")' } : { text: written, beside: '' }
}

function parseNames(text: string): Names {
  const { plain, knownAs, generation, title, remark, preferred } = brackets(text)
  const joined = splitCouple(plain)
  if (joined) return couple(joined[0], joined[1], remark)
  const one = single(title ? `${title} ${plain}` : plain)
  // "Babs (Barbara)" and "Barbara (Babs)" are the same woman: the longer form is the name, the shorter the one used.
  const used = !preferred && knownAs.length > one.first.length && firstNamesAgree(knownAs, one.first) === 'everyday form'
  // "Miss Patel (Asha)": the name in brackets is the only first name there is.
  const first = used || (one.first === '' && one.surname !== '') ? knownAs : one.first
  const whole = person({ ...one, first, knownAs: used ? one.first : knownAs, title: one.title || title, generation: generation || one.generation })
  return { people: [whole], kind: whole.first && whole.surname ? 'named' : 'single name', remark }
}

function brackets(text: string): { plain: string; knownAs: string; generation: string; title: string; remark: string; preferred: boolean } {
  const found = { plain: text, knownAs: '', generation: '', title: '', remark: '', preferred: false }
  found.plain = text
    .replace(/\s*[([]([^)\]]*)[)\]]\s*/g, (_all, inside: string) => {
      const known = /^(prefers|likes|known as|aka|a\.k\.a\.|called|call (?:her|him|them)|goes by)?\s*["“']?(\p{Lu}[\p{L}'’-]+)["”']?$/u.exec(inside.trim())
      if (generationOf(inside)) found.generation = generationOf(inside)
      else if (TITLE.test(inside) && inside.length < 9) found.title = inside
      else if (known) Object.assign(found, { knownAs: known[2] ?? '', preferred: known[1] !== undefined })
      else found.remark = inside.trim()
      return ' '
    })
    .replace(/\s*["“']([\p{Lu}][\p{L}]+)["”']\s*/gu, (_all, inside: string) => {
      found.knownAs = inside
      return ' '
    })
    .replace(/\s+(?:aka|known as)\s+(\p{Lu}\p{L}+)$/iu, (_all, inside: string) => {
      found.knownAs = inside
      return ''
    })
    .replace(/\s+,/g, ',')
    .trim()
  return found
}

const generationOf = (text: string) => (/^(snr|sr|senior)\.?$/i.test(text.trim()) ? 'senior' : /^(jnr|jr|junior)\.?$/i.test(text.trim()) ? 'junior' : '')

function splitCouple(text: string): readonly [string, string] | undefined {
  const found = /^(.+?)\s*(?:&|\+|\band\b)\s*(.+)$/i.exec(text) ?? /^(\p{Lu}\p{L}+) (?:a|ac|i|agus) (\p{Lu}\p{L}+ \p{Lu}.+)$/u.exec(text) ?? /^(\p{Lu}[\p{L}. '’-]*?)\s*\/\s*(\p{Lu}[\p{L}. '’-]+)$/u.exec(text)
  return found?.[1] && found[2] ? [found[1], found[2]] : undefined
}

function couple(left: string, right: string, remark: string): Names {
  const beside = /^(?:(?:her|his|their|the) )?(?:guide |assistance )?(?:dog|cat|puppy|pet|carer|pa|support worker|baby|kids|interpreter)\b/i.test(right.trim()) && single(left)
  if (beside) return { people: [beside], kind: beside.first && beside.surname ? 'named' : 'single name', remark: [remark, `and ${right.trim()}`].filter(Boolean).join('; ') }
  const unnamed = /^(?:(?:her|his|their|the) )?(wife|husband|partner|family|son|daughter|sister|brother|mother|father|carer|kids|children|friend)s?$/i.exec(right.trim())
  if (unnamed) {
    const one = single(left)
    const who = (unnamed[1] ?? '').toLowerCase()
    if (['family', 'kids', 'children'].includes(who)) return { people: [one], kind: one.first && one.surname ? 'named' : 'single name', remark: [remark, `and ${who}`].filter(Boolean).join('; ') }
    return { people: [one, { ...person({}), full: `${who} of ${one.full}` }], kind: 'two people', remark }
  }
  const relation = RELATION.exec(right)
  const first = single(left)
  const his = first.title && !first.first ? single(right) : undefined
  // "Mr & Mrs J Smith": by custom the initial is his.
  if (his?.title && his.first && his.surname && !first.surname) return { people: [person({ title: first.title, first: his.first, surname: his.surname }), person({ title: his.title, surname: his.surname })], kind: 'two people', remark }
  if (relation) {
    const other = single(relation[2] ?? '')
    const full = other.surname && other.first ? undefined : `${other.first || other.surname} (${relation[1]} of ${first.full})`
    return { people: [first, full ? { ...other, first: other.first || other.surname, surname: '', full } : other], kind: 'two people', remark }
  }
  const comma = /^([^,]+),\s*(.+)$/.exec(left)
  const second = comma ? person({ ...single(right), first: single(right).first || single(right).surname, surname: capitals(comma[1] ?? '') }) : single(right)
  const alone = !comma && (!first.first || !first.surname)
  const one = alone ? person({ title: first.title, first: first.first || first.surname, surname: second.first || second.title ? second.surname : '' }) : first
  return { people: [one, second.first || second.title || !alone ? second : person({ first: second.surname })], kind: 'two people', remark }
}

function single(written: string): PersonName {
  let text = written.trim()
  const title = TITLE.exec(text)?.[1] ?? ''
  text = text.slice(title ? (TITLE.exec(text)?.[0].length ?? 0) : 0).trim()
  const tail = /[\s,]+(snr|sr|senior|jnr|jr|junior)\.?$/i.exec(text)
  const generation = tail ? generationOf(tail[1] ?? '') : ''
  text = tail ? text.slice(0, tail.index) : text
  const comma = /^([^,]+),\s*(.*)$/.exec(text)
  if (comma) {
    const given = comma[2] ?? ''
    const after = TITLE.exec(given)?.[0] ?? ''
    return person({ title: title || after.trim(), first: given.slice(after.length).trim(), surname: capitals(comma[1] ?? ''), generation })
  }
  return person({ title, generation, ...inOrder(text, title !== '') })
}

function inOrder(text: string, titled: boolean): { first: string; surname: string; title?: string } {
  const words = text.split(' ').filter(Boolean)
  if (words.length < 2) return titled ? { first: '', surname: capitals(text) } : { first: text, surname: '' }
  const leading = words.findIndex((w) => !isShouted(w))
  if (leading > 0 && words.slice(0, leading).every((w) => w.length > 2)) {
    const given = words.slice(leading).join(' ')
    const after = TITLE.exec(given)?.[0] ?? ''
    return { first: given.slice(after.length).trim(), surname: capitals(words.slice(0, leading).join(' ')), ...(after ? { title: after.trim() } : {}) }
  }
  if (leading < 0) return { first: words.slice(0, -1).join(' '), surname: words.at(-1) ?? '' }
  const shouted = words.findIndex((w, i) => i > 0 && w.length > 1 && isShouted(w))
  const particle = words.findIndex((w, i) => i > 0 && i < words.length - 1 && PARTICLE.test(w))
  const at = shouted > 0 && !isShouted(words[0] ?? '') ? shouted : particle > 0 ? particle : words.length - 1
  return { first: words.slice(0, at).join(' '), surname: capitals(words.slice(at).join(' ')) }
}

/** A surname in capitals; "A.B." and "JRR" are initials. */
const isShouted = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase() && !word.includes('.') && (word.length < 3 || /[AEIOUYÁÉÍÓÚÀÈÌÒÙÄËÏÖÜ]/.test(word))
const recased = (text: string, full: string) => text !== full && text.toLowerCase().replace(/[^\p{L}]/gu, '').length === full.toLowerCase().replace(/[^\p{L}]/gu, '').length && /\p{Lu}{2}/u.test(text)

/** "GARCÍA IBÁÑEZ" to "García Ibáñez"; anything not wholly in capitals stays as written. */
function capitals(surname: string): string {
  if (!isShouted(surname) || [...surname].filter((c) => /\p{L}/u.test(c)).length < 2) return surname
  return surname.toLowerCase().replace(/(^|[\s\-'’])(mc)?(\p{L})/gu, (_all, before: string, mc: string | undefined, letter: string) => before + (mc ? 'Mc' : '') + letter.toUpperCase())
}

function person(parts: Partial<PersonName>): PersonName {
  const { title = '', first = '', surname = '', knownAs = '', generation = '' } = parts
  const full = [first || (surname ? title : ''), surname].filter(Boolean).join(' ') || title
  return { title, first, surname, knownAs, generation, full }
}

