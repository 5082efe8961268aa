import type { CheckCode, MightChange, ReasonAgainst } from './decision.ts'

/** Every sentence about why two people were thought of. Staff read names; a member and a supporter never do. */
export interface Names {
  readonly member: string
  readonly supporter: string
  /** Whichever of the two a question is about. */
  readonly whom: string
}

export const reasonCodes = [
  'shared experience',
  'shared interests',
  'close interests',
  'free together',
  'language',
  'visitor',
  'trained',
  'temper',
  'same district',
  'short journey',
  'how often',
  'ways',
  'room',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** What may be told to the two themselves. There is no sentence for anything else, so it cannot be told by mistake. */
export type TellableCode = Extract<ReasonCode, 'shared interests' | 'close interests' | 'free together' | 'language' | 'how often' | 'ways'>

type Details = readonly string[]

export interface MatchingWords {
  /** Part of a sentence, for staff. */
  readonly because: Readonly<Record<ReasonCode, (names: Names, details: Details) => string>>
  /** A whole sentence, to the person it is about. */
  readonly told: Readonly<Record<TellableCode, (details: Details) => string>>
  readonly nothingToTell: string
  readonly check: Readonly<Record<CheckCode, (names: Names, details: Details) => string>>
  /** What so many people have in common that speaks against them: "aren’t free when Joe is". */
  readonly against: Readonly<Record<ReasonAgainst | 'private', (people: number, names: Pick<Names, 'member'>, detail: string) => string>>
  /** What would have to change for so many people to be worth a thought. */
  readonly if: Readonly<Record<MightChange, (names: Pick<Names, 'member'>) => string>>
  readonly people: (count: number) => string
  readonly why: (clauses: readonly string[]) => string
  readonly toCheck: (clauses: readonly string[], more: number) => string
  readonly others: (clauses: readonly string[]) => string
  readonly list: (items: Details) => string
  /** The second of two people with one first name. */
  readonly namesake: (name: string) => string
  /** Words that tell of somebody's health or past. A reason with one of them in it stays with staff. */
  readonly neverTold: RegExp
}

const days: Readonly<Record<string, string>> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
}
const parts: Readonly<Record<string, string>> = { am: 'morning', pm: 'afternoon', eve: 'evening' }
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const things: Readonly<Record<string, string>> = { cat: 'cats', dog: 'dogs', bird: 'birds', other: 'animals', smoke: 'smoke' }
const pets: Readonly<Record<string, string>> = { cat: 'a cat', dog: 'a dog', bird: 'a bird', other: 'an animal', smoke: 'somebody who smokes' }
const meeting: Readonly<Record<string, string>> = { phone: 'talk by phone', home: 'meet at home', café: 'meet at a café', video: 'talk by video' }
const ways: Readonly<Record<string, string>> = { phone: 'by phone', home: 'at home', café: 'at a café', video: 'by video' }
const genders: Readonly<Record<string, string>> = { woman: 'a woman', man: 'a man', 'non-binary': 'somebody non-binary' }
const manyGenders: Readonly<Record<string, string>> = { woman: 'women', man: 'men', 'non-binary': 'non-binary' }

function list(items: Details): string {
  return joined(items, 'and')
}

function joined(items: Details, word: 'and' | 'or'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`
}

/** Clauses have an "and" of their own, so the last one gets a comma before it. */
function clausesInARow(clauses: Details): string {
  return clauses.length < 2 ? (clauses[0] ?? '') : `${clauses.slice(0, -1).join(', ')}, and ${clauses[clauses.length - 1]}`
}

/** `['Tue pm', 'Thu pm']` is "Tuesday and Thursday afternoons", and the same days' mornings are named with them; all five are "weekday afternoons". */
function slots(details: Details): string {
  const partsByDays = new Map<string, string[]>()
  for (const [part, word] of Object.entries(parts)) {
    const on = details.filter((slot) => slot.endsWith(` ${part}`)).map((slot) => slot.slice(0, 3))
    if (on.length > 0) partsByDays.set(daysInWords(on), [...(partsByDays.get(daysInWords(on)) ?? []), `${word}s`])
  }
  return list([...partsByDays].map(([days, words]) => `${days} ${list(words)}`))
}

function daysInWords(on: Details): string {
  const weekend = ['Sat', 'Sun'].every((day) => on.includes(day))
  const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].every((day) => on.includes(day))
  if (week && weekend) return 'all'
  if (week && on.length === 5) return 'weekday'
  if (weekend && on.length === 2) return 'weekend'
  return list(on.map((day) => days[day] ?? day))
}

/** `2026-12-23` is "23 December 2026". */
function date(day: string | undefined): string {
  const [year, month, date] = (day ?? '').split('-').map(Number)
  return `${date} ${months[(month ?? 0) - 1]} ${year}`
}

function every(weeks: string | undefined): string {
  if (weeks === '1') return 'every week'
  return Number(weeks) < 1 ? 'more than once a week' : `every ${count(Number(weeks))} weeks`
}

function count(number: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][number] ?? String(number)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function word(from: Readonly<Record<string, string>>, details: Details): string {
  return from[details[0] ?? ''] ?? details[0] ?? ''
}

const are = (people: number) => (people === 1 ? 'is' : 'are')
const arent = (people: number) => (people === 1 ? 'isn’t' : 'aren’t')
const have = (people: number) => (people === 1 ? 'has' : 'have')
const havent = (people: number) => (people === 1 ? 'hasn’t' : 'haven’t')
const dont = (people: number) => (people === 1 ? 'doesn’t' : 'don’t')

/** The English of it. */
export const matchingWords: MatchingWords = {
  because: {
    'shared experience': ({ member, supporter }, tags) => `${supporter} has offered to talk about ${list(tags)}, as ${member} asked`,
    'shared interests': (_, tags) => `they both like ${list(tags)}`,
    'close interests': ({ member, supporter }, [one, other]) => `${member} likes ${one} and ${supporter} likes ${other}`,
    'free together': (_, free) => `they’re both free on ${slots(free)}`,
    language: ({ supporter }, languages) => `${supporter} speaks ${list(languages)}`,
    visitor: ({ member, supporter }, gender) => `${supporter} is ${word(genders, gender)}, as ${member} asked`,
    trained: ({ supporter }, tags) => `${supporter} has done training in ${list(tags)}`,
    temper: ({ supporter }, tempers) => `${supporter} ${list(tempers.map((each) => (each === 'likes a joke' ? each : `is ${each}`)))}`,
    'same district': (_, [district]) => `they both live in ${district}`,
    'short journey': (_, [minutes]) => (Number(minutes) < 2 ? 'they live close to each other' : `it’s about ${minutes} minutes away`),
    'how often': (_, [weeks]) => `they’d both like ${every(weeks)}`,
    ways: (_, both) => `they’d both like to ${joined(both.map((way) => meeting[way] ?? way), 'or')}`,
    room: ({ supporter }) => `${supporter} has room for one person`,
  },
  told: {
    'shared interests': (tags) => `You both like ${list(tags)}.`,
    'close interests': ([one, other]) => `You like ${one}, and they like ${other}.`,
    'free together': (free) => `You’re both free on ${slots(free)}.`,
    language: (languages) => `They speak ${list(languages)}.`,
    'how often': ([weeks]) => `You’d both like ${every(weeks)}.`,
    ways: (both) => `You’d both like to ${joined(both.map((way) => meeting[way] ?? way), 'or')}.`,
  },
  nothingToTell: 'We thought of the two of you. The rest is for you to find out.',
  check: {
    'around severity not known': ({ whom }, to) => `we don’t know how much ${word(things, to)} would bother ${whom}`,
    'around not known': ({ whom }, to) => `we don’t know how ${whom} feels about ${list(to.map((each) => things[each] ?? each))}`,
    'home not known': ({ whom }, to) => `we don’t know whether there’s ${word(pets, to)} at ${whom}’s home`,
    'around mild': ({ whom }, to) => `${whom} would rather not be around ${word(things, to)}`,
    'visitor not known': ({ member, supporter }, gender) => `${member} asked for ${word(genders, gender)}, and ${supporter} hasn’t told us`,
    'visitor firmness not known': ({ member }, gender) => `${member} asked for ${word(genders, gender)}, and we don’t know whether it must be`,
    'language not known': ({ supporter }, languages) => `we don’t know whether ${supporter} speaks ${joined(languages, 'or')}`,
    'language level not known': ({ supporter }, languages) => `we don’t know how well ${supporter} speaks ${joined(languages, 'or')}`,
    'language firmness not known': ({ member }, languages) => `we don’t know whether ${member} needs ${joined(languages, 'or')} or would only like it`,
    'ways not known': ({ whom }, possible) => `we don’t know how ${whom} would like to meet (it could be ${joined(possible.map((way) => ways[way] ?? way), 'or')})`,
    'only these ways': (_, possible) => `it could only be ${joined(possible.map((way) => ways[way] ?? way), 'or')}`,
    'times not known': ({ whom }) => `we don’t know when ${whom} is free`,
    'times perhaps': (_, free) => `they may both be free on ${slots(free)}, and it isn’t certain`,
    'every other week': () => 'it would be every other week, and we don’t know which',
    'travel near limit': ({ supporter }, [minutes, most]) => `it’s about ${minutes} minutes, and ${supporter} would travel ${most}`,
    'travel in own words': ({ supporter }, [words]) => `${supporter} wrote “${words}” about where to go`,
    'travel not known': ({ supporter }) => `we don’t know how far ${supporter} would travel`,
    'nearness not known': () => 'we don’t know whether they live too near one another',
    'second visitor': ({ member }) => `${member} is visited by two people, so somebody else is needed too`,
    'pairs not known': ({ supporter }) => `we don’t know whether ${supporter} would visit with somebody else`,
    'experience not known': ({ supporter }) => `we don’t know how much experience ${supporter} has`,
    'supervision not known': ({ supporter }, [weeks]) => `${supporter} would need supervision ${every(weeks)}`,
    'training not known': ({ supporter }, [tag]) => `we don’t know whether ${supporter} has done training in ${tag}`,
    'training booked': ({ supporter }, [tag]) => `${supporter} is booked on training in ${tag} and hasn’t done it yet`,
    'training firmness not known': ({ member }, [tag]) => `we don’t know whether ${member} needs somebody with training in ${tag}`,
    'check due': ({ supporter }, [day]) => `${supporter}’s check is due again on ${date(day)}, and nothing new starts after that until it’s done`,
    'check old': ({ supporter }, [day]) => `${supporter}’s check was seen on ${date(day)}, and nobody has said how long one is relied on here`,
    'check level not known': ({ supporter }) => `we don’t know what kind of check ${supporter} had, so not at home before that’s clear`,
    'check day not known': ({ supporter }) => `we don’t know when ${supporter}’s check was seen`,
    'one more': ({ supporter }, [now]) => `${supporter} already sees ${now === '1' ? 'one person' : `${count(Number(now))} people`}, and one more may be too many`,
    'less often': (_, [offered, wanted]) => `one offers ${every(offered)}, the other hopes for ${every(wanted)}`,
    stops: ({ supporter }, [day]) => `${supporter} stops on ${date(day)}, so say so from day one`,
    'role not known': ({ supporter }, activities) => `we don’t know whether ${supporter}’s role covers ${joined(activities, 'or')}`,
    'own training not known': ({ supporter }, [tag]) => `we don’t know whether ${supporter} has done ${tag} training`,
    'own training booked': ({ supporter }, [tag]) => `${supporter} is booked on ${tag} training and hasn’t done it yet`,
    'references not known': ({ supporter }) => `we don’t know whether ${supporter}’s references are complete`,
    'sees not known': ({ supporter }) => `we don’t know how many people ${supporter} sees now`,
    'room not known': ({ supporter }) => `we don’t know how many people ${supporter} would like to see`,
    'lived experience not told': ({ supporter, member }, [tag]) => `${member} hoped for somebody who knows ${tag}, and ${supporter} hasn’t said and needn’t`,
    'lived experience firmness not known': ({ member }, [tag]) => `${member} hoped for somebody who knows ${tag}, and we don’t know how much it matters`,
    'keep away': ({ whom }, to) => `${whom} should leave ${word(pets, to)} at home`,
  },
  against: {
    'not approved': (n) => `${arent(n)} ready to start yet`,
    left: (n) => `${are(n)} no longer with us`,
    paused: (n) => `${are(n)} having a break`,
    'not yet free': () => 'can’t start yet',
    full: (n) => `already ${n === 1 ? 'sees' : 'see'} as many as they’d like`,
    'asked elsewhere': (n) => `${have(n)} been asked about somebody else`,
    role: (n) => `${dont(n)} do everything this would need`,
    references: (n) => `${havent(n)} got both references yet`,
    'own training': (n) => `${have(n)} training to do first`,
    check: (n) => `${dont(n)} have the check this would need`,
    ways: (_, { member }) => `couldn’t meet the way ${member} would like`,
    'cannot be around': (_, __, to) => `can’t be around ${things[to] ?? to}`,
    'not free': (n, { member }) => `${arent(n)} free when ${member} is`,
    'how often': () => 'would like it much more or much less often',
    'too far': (n) => `${n === 1 ? 'lives' : 'live'} further than they like to travel`,
    language: (n, _, spoken) => `${dont(n)} speak ${spoken} well enough`,
    visitor: (n, { member }, gender) => `${arent(n)} ${(n === 1 ? genders : manyGenders)[gender] ?? gender}, which ${member} needs`,
    'not in pairs': () => 'would rather visit alone',
    experience: (n) => `${are(n)} still finding their feet`,
    supervision: () => 'would need to talk with us more often than they do now',
    training: (n, _, tag) => `${havent(n)} done training in ${tag}`,
    'lived experience': (n, { member }) => `${havent(n)} offered the experience ${member} asked for`,
    suspended: (n) => `${are(n)} suspended`,
    rejected: (n) => `${n === 1 ? 'was' : 'were'} not taken on`,
    'do not contact': () => 'asked not to be contacted',
    'same person': (_, { member }) => `${member} has this hat too`,
    'same household': (n, { member }) => `${n === 1 ? 'lives' : 'live'} with ${member}`,
    conflict: (n, { member }) => `${are(n)} not to be introduced to ${member}`,
    'declined before': (n) => `${n === 1 ? 'was' : 'were'} asked about before, and it came to nothing`,
    'already together': (n, { member }) => `already ${n === 1 ? 'sees' : 'see'} ${member}`,
    'too near': (n) => `${n === 1 ? 'lives' : 'live'} nearer than somebody would like`,
    private: (n) => `${n === 1 ? 'comes' : 'come'} after these, or ${are(n)} left out for other reasons`,
  },
  if: {
    paused: () => 'once their break is over',
    'not yet free': () => 'once they can start',
    full: () => 'if they could see one more',
    'asked elsewhere': () => 'if what they’ve been asked about comes to nothing',
    ways: ({ member }) => `if ${member} would meet another way`,
    'not free': ({ member }) => `if ${member} were free at other times`,
    'how often': () => 'if how often could be talked about',
    'too far': () => 'if they could travel further, or get a lift',
  },
  people: (n) => (n === 1 ? '1 person' : `${n} people`),
  why: (clauses) =>
    clauses.length === 0 ? 'Nothing written down says why they might get on, and nothing says why not.' : `${capital(clausesInARow(clauses))}.`,
  toCheck: (clauses, more) => {
    if (clauses.length === 0) return 'There’s nothing more to check that we know of.'
    return `Worth checking: ${clauses.join('; ')}${more === 0 ? '' : `; and ${count(more)} more`}.`
  },
  others: (clauses) => `${capital(clauses.length === 0 ? 'nobody was ruled out' : clausesInARow(clauses))}.`,
  list,
  namesake: (name) => `the other ${name}`,
  neverTold:
    /\b(a\.?a\.?|n\.?a\.?|abus\w*|addict\w*|alcohol\w*|alzheimer\w*|anx\w*|asthma\w*|asylum|autis\w*|bereave\w*|bipolar|blind\w*|cancer\w*|carers?|caring|chemo\w*|copd|crisis|dbs|deaf\w*|debts?|dementia|depress\w*|diabet\w*|dialysis|diagnos\w*|disab\w*|disorder\w*|divorce\w*|domestic violence|drugs?|epilep\w*|gambl\w*|grie\w*|hearing|hiv|homeless\w*|hospital\w*|illness\w*|loss|memory clinic|mental\w*|meningitis|ms|overdos\w*|parkinson\w*|personality|prison\w*|psych\w*|ptsd|recover\w*|refugee\w*|rehab\w*|schizo\w*|self[- ]harm\w*|sight\w*|sober\w*|stroke\w*|suicid\w*|surviv\w*|therap\w*|trauma\w*|wheelchair\w*|widow\w*)\b/i,
}
