import type { Channel } from '../profile.ts'
import type { Aside, LeftOut, Stage } from './plan.ts'

const people = (n: number) => (n === 1 ? 'one person' : `${n} people`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const list = (items: readonly string[]) => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`)
const weeks = (n: number) => (n === 0 ? 'less than a week' : n === 1 ? '1 week' : `${n} weeks`)
const number = (n: number) => new Intl.NumberFormat('en-GB').format(n)
const days: Readonly<Record<string, string>> = { Mon: 'Monday', Tue: 'Tuesday', Wed: 'Wednesday', Thu: 'Thursday', Fri: 'Friday', Sat: 'Saturday', Sun: 'Sunday' }
const parts: Readonly<Record<string, string>> = { am: 'mornings', pm: 'afternoons', eve: 'evenings' }

/** Every sentence of the plan for the whole list. Names are what to call each in a sentence. */
export const planWords = {
  title: 'A plan for the list',
  heading: 'A plan for the whole list',
  lead: 'A what-if: who might be with whom if everybody were looked for at once. It changes nothing and nobody hears of it. You decide, one person at a time.',
  back: 'Waiting',
  backToPlan: 'The plan',
  weeks,
  ask: { first: 'Make a plan', again: 'Make it again', about: 'It can take a minute for a long list. You can leave this page meanwhile.' },
  none: { says: 'Nobody has asked for a plan yet.', how: 'It shows who would be left out and what would help them: a reason to look for somebody new, or to talk something over.' },
  nobodyWaits: { says: 'Nobody is waiting.', how: 'There is nothing to plan.' },
  underWay: {
    heading: 'The plan is being made',
    stages: {
      reading: () => 'Reading what we know.',
      comparing: (done: number, of: number) => `Comparing everybody with everybody: ${done} of ${people(of)}.`,
      deciding: () => 'Finding the best way for all of them.',
      'looking at costs': (done: number, of: number) => `Looking at what would help those left out: ${done} of ${of}.`,
    } satisfies Record<Stage, (done: number, of: number) => string>,
    asked: (who: string | null, when: string) => (who ? `Asked for by ${who}, ${when}.` : `Asked for ${when}.`),
    look: 'See how far it is',
    cancel: 'Don’t make it',
    quiet: 'It hasn’t said anything for a while. It is begun again by itself; you can also ask for a new one.',
    over: 'The plan is made.',
    see: 'See it',
    bar: 'How far it is',
  },
  ended: {
    cancelled: 'The last one was cancelled. Nothing of it is kept.',
    stopped: 'The last one stopped before it came to an end. Nothing was changed. Ask again; if it stops again, tell whoever looks after this installation.',
  },
  asked: { same: 'Nothing has changed since this plan was made, so it is the plan.', over: 'It was over already.' },
  version: {
    made: (when: string, who: string | null) => (who ? `As things stood ${when}. Asked for by ${who}.` : `As things stood ${when}.`),
    same: 'Nothing that it is made from has changed since.',
    changed: 'Something that it is made from has changed since: who waits, who could be asked, or what somebody told us.',
  },
  summary: {
    heading: 'In short',
    people: 'People looked for',
    together: 'With somebody in this plan',
    leftOut: 'Left out of it',
    places: 'Places at supporters who could be asked',
    aside: 'Not looked for just now',
    optimal: 'No plan could have more people with somebody. Of all that have as many, none has people who have waited longer; and of those, none suits better.',
    feasible: (most: number) => `This is a good plan, and we couldn’t prove that it is the best: some people need two supporters together, which takes long to work out. No plan could have more than ${people(most)} with somebody.`,
  },
  together: {
    heading: 'Who might be with whom',
    about: 'Longest wait first. Open somebody’s ideas to see why, what to check and who else might suit.',
    all: (n: number) => `All ${number(n)} of them`,
    nobody: 'Nobody could be with anybody just now.',
    pair: (member: string, supporters: readonly string[]) => `${member} with ${list(supporters)}`,
    why: (lines: readonly string[]) => `${capital(lines.slice(0, 3).join('; '))}.`,
    noWhy: 'Nothing written says why they might get on, and nothing says why not.',
    check: (line: string, more: number) => `To check: ${line}${more === 0 ? '' : `, and ${more === 1 ? 'one thing' : `${more} things`} more`}.`,
    gone: 'This does not hold any more: something has changed since.',
    notThere: 'Somebody who is not on the list any more',
    open: 'See the ideas',
  },
  leftOut: {
    heading: 'Who is left out',
    pressing: (limit: number) => `Left out, and waiting past ${limit} weeks or needing two`,
    pressingAbout: 'What including each of them would change, and who would then not be with anybody. It is a question for the team, never decided here.',
    nobodyPressing: (limit: number) => `Nobody who has waited past ${limit} weeks or needs two is left out.`,
    others: 'Left out, and not waiting so long',
    nobody: 'Nobody is left out.',
    waited: (n: number) => `Has waited ${weeks(n)}.`,
    first: 'Stands first',
    needsTwo: 'Needs two',
    because: {
      'nobody fits': 'Nobody we have could be asked just now.',
      'all are taken': 'Everybody who could be asked is with somebody else in this plan.',
      'fewer than two fit': 'Two are needed, and fewer than two could be asked just now.',
      'two cost more than they add': 'Two are needed, and taking two would leave more people without.',
    } satisfies Record<LeftOut['because'], string>,
    other: 'What stands in the way is other reasons.',
    taken: (size: number, some: readonly string[]) =>
      size === 1
        ? `Only ${list(some)} could make room, and is with somebody who comes no later on the list.`
        : size > some.length
          ? `All ${number(size)} supporters who could make room are with people who come no later on the list.`
          : `The ${size} supporters who could make room are all with people who come no later on the list: ${list(some)}.`,
    near: (clauses: readonly string[]) => `Nearest: ${clauses.join('; or ')}.`,
    nearLine: (n: number, when: string) => `${people(n)} ${when}`,
    nearHow: 'Only what can be seen here is counted. Asking may still come to nothing, for other reasons.',
  },
  cost: {
    instead: (member: string, instead: readonly string[]) => (instead.length === 0 ? `If ${member} were included, nobody else would be left out.` : `If ${member} were included, ${list(instead)} would be left out instead.`),
    named: (name: string, waited: number, first: boolean) => `${name} (${weeks(waited)}${first ? ', stands first' : ''})`,
    fewer: (n: number) => (n === 0 ? 'As many people would be with somebody' : n > 0 ? `${capital(people(n))} more would be with somebody` : `${capital(people(-n))} fewer would be with somebody`),
    days: (n: number) => (n === 0 ? 'their waits would add up to the same' : `their waits would add up to ${number(Math.abs(n))} ${Math.abs(n) === 1 ? 'day' : 'days'} ${n < 0 ? 'less' : 'more'}`),
    points: (n: number, of: number) => (n === 0 ? 'and all of it would suit as well' : `and all of it would suit ${n < 0 ? 'less well' : 'better'}, by ${number(Math.abs(n))} of ${number(of)} points`),
    asTheyAre: 'With the others who need two as they are in this plan.',
    not: 'Nobody could be found for them by leaving somebody else out.',
  },
  wanted: {
    heading: 'Who to look for',
    about: 'What those left out wait for, put together: where one more supporter would help most comes first. It says nothing about anybody who supports people now.',
    nobody: 'Nobody is left out, so nobody more is needed for this list.',
    place: { district: (district: string) => `Somebody in or near ${district}`, anywhere: 'Somebody anywhere', 'not known': 'Somebody near them: we haven’t written down where they live' },
    speaking: (languages: readonly string[]) => `, speaking ${list(languages)}`,
    people: (n: number, longest: number) => `${capital(people(n))} ${n === 1 ? 'waits' : 'wait'} for such a person, ${n === 1 ? 'for' : 'the longest for'} ${weeks(longest)}.`,
    times: (slots: readonly { slot: string; people: number }[]) => `${capital(list(slots.map(({ slot, people: n }) => `${sayTime(slot)} would do for ${n === 1 ? 'one' : n}`)))}.`,
    timesNotKnown: (n: number) => `Of ${people(n)} we don’t know when they are free.`,
    ways: (ways: readonly Channel[]) => `${capital(list(ways.map((way) => sayWay[way])))}.`,
    more: (n: number) => `And ${n === 1 ? 'one kind' : `${n} kinds`} more, for fewer people each.`,
  },
  aside: {
    heading: 'Not looked for just now',
    why: {
      died: 'has died, or may have',
      'do not contact': 'asked us not to be in touch',
      paused: 'asked to be left for now; the place is kept',
      'being introduced': 'is being introduced to somebody',
      'somebody is asked': 'somebody has been asked already',
    } satisfies Record<Aside, string>,
    line: (name: string, why: string) => `${name}: ${why}`,
  },
  how: {
    summary: 'How a plan is made',
    text: 'The musts come first, as in the ideas for one person. Then as many people as can be are with somebody; of all such plans those whose people have waited longest, with whom one of you said stands first before everybody else; and of those the ones that suit best. Nothing else about anybody counts. Somebody who needs two has two or nobody. It is worked out exactly, and the same list gives the same plan.',
  },
}

const sayWay: Readonly<Record<Channel, string>> = { phone: 'by phone', home: 'at home', café: 'at a café', video: 'by video' }

/** `Tue pm` is “Tuesday afternoons”. */
function sayTime(slot: string): string {
  const [day = '', part = ''] = slot.split(' ')
  return `${days[day] ?? day} ${parts[part] ?? part}`
}
