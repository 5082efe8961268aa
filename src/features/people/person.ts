import type { Day } from '../../engines/calendar/day.ts'

/** The hats a person can wear. Status lies on the hat, never on the person. */
export type HatKind = 'member' | 'supporter' | 'staff'

/** A birth as far as it is known: an ISO day, month or year, or an age on a day. Never completed by guessing. */
export type Birth = { born: string | null; age: number | null; ageOn: Day | null }

export const limitKinds = ['none', 'no_phone', 'no_text', 'text_only', 'no_message', 'no_letter', 'no_visit', 'no_email', 'third_party', 'proxy_first', 'proxy_only', 'no_reveal', 'times'] as const
export type LimitKind = (typeof limitKinds)[number]
export type DayPart = 'am' | 'pm' | 'eve'
/** `parts`: the parts of the day that are all right, where they minded when. */
export type Limit = { id: string; kind: LimitKind; words: string | null; parts: readonly DayPart[] }

export type ContactPoint = { id: string; kind: 'telephone' | 'email' | 'address'; value: string; whose: string | null }

/** What to call somebody on screen: the name they go by, else the whole name, exactly as written. */
export const calledAs = (person: { name: string; knownAs: string | null }): string => person.knownAs ?? person.name

/** The name they go by with their surname, for lists where two people share a first name. */
export function listedAs({ name, knownAs }: { name: string; knownAs: string | null }): string {
  const whole = wordsOf(name)
  if (!knownAs || wordsOf(knownAs).every((word) => whole.includes(word))) return name
  const rest = name.split(' ').slice(1).join(' ')
  return rest && !knownAs.includes(rest) ? `${knownAs} ${rest}` : knownAs
}

/** Pat is no word of Patricia: whoever goes by it is listed by it. */
const wordsOf = (name: string): string[] => name.toLowerCase().split(/\s+/)

const titles = /^(mr|mrs|miss|ms|mx|dr|rev|revd|sir|dame|lady|lord|prof|professor|sister|father|canon)\.?$/i

/** What to say in the middle of a sentence: the first name, or all of the name they go by where that begins with a title. */
export function firstName(person: { name: string; knownAs: string | null }): string {
  const called = calledAs(person)
  const [first = called] = called.split(' ')
  return titles.test(first) ? called : first
}

/** First names of people spoken of together; whoever shares theirs with another keeps the whole name they are listed by. */
export function firstNames(people: readonly { name: string; knownAs: string | null }[]): string[] {
  const first = people.map(firstName)
  return people.map((person, place) => (first.filter((name) => name === first[place]).length > 1 ? listedAs(person) : firstName(person)))
}

/**
 * A telephone number as people here write it: an area code and two groups, Ofcom's usual lengths. Ireland's is international, in the
 * groups it is said in (ITU-T E.123, ComReg's numbering conditions); other countries' stay as they are.
 */
export function showTelephone(value: string): string {
  const irish = /^\+353(1|[2-9]\d)(\d{3})(\d{3,4})$/.exec(value)
  if (irish) return ['+353', ...irish.slice(1)].join(' ')
  const uk = /^\+44(\d{9,10})$/.exec(value)?.[1]
  if (!uk) return value
  if (uk.startsWith('2')) return `0${uk.slice(0, 2)} ${uk.slice(2, 6)} ${uk.slice(6)}`
  if (/^(1\d1|11\d|3|8)/.test(uk)) return `0${uk.slice(0, 3)} ${uk.slice(3, 6)} ${uk.slice(6)}`
  return `0${uk.slice(0, 4)} ${uk.slice(4)}`
}

/** The age to show on a day, or undefined; about, where only a year or an earlier age is known. */
export function ageToShow(birth: Birth, today: Day): { years: number; about: boolean } | undefined {
  if (birth.born && birth.born.length === 10) {
    const had = today.slice(5) >= birth.born.slice(5)
    return { years: Number(today.slice(0, 4)) - Number(birth.born.slice(0, 4)) - (had ? 0 : 1), about: false }
  }
  if (birth.born) return { years: Number(today.slice(0, 4)) - Number(birth.born.slice(0, 4)), about: true }
  if (birth.age !== null) return { years: birth.age + (birth.ageOn ? Number(today.slice(0, 4)) - Number(birth.ageOn.slice(0, 4)) : 0), about: true }
  return undefined
}
