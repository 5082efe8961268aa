import { foldName } from '../../../engines/reading/fold-names.ts'
import type { Work } from '../../audit/work.ts'
import { changeTold } from '../../people/change-told.ts'
import { type AfterDeath, hearOfDeath, takeBackDeath } from '../../people/deaths/hear-of-death.ts'
import { joinPeople } from '../../people/same-person/join-people.ts'
import type { OpenLists } from '../opened-lists.ts'
import { withImport } from '../sending/open-import.ts'
import type { Import } from '../import.ts'
import { makePeople, type MadePerson } from '../making/make-people.ts'
import type { PlannedPerson } from '../making/plan.ts'
import { type Answer, keyOf, type Named, noteOf } from './question.ts'
import { putCorrections } from '../again/put-corrections.ts'
import { type KeptQuestion, readQuestions } from './read-questions.ts'
import { sayDeaths } from '../making/say-deaths.ts'
import { addMade, type Made, readMade, readNamesOf, touchMade } from '../making/keep-made.ts'
import { setBecame } from '../making/keep-rows.ts'
import { keptWords } from '../making/words.ts'

type Later = { found: Import; asked: KeptQuestion; answer: Answer; afterDeath: AfterDeath; open: OpenLists }

/** What an answer comes to once the list is here: on the records it made, through the other rooms' doors. */
export async function answerLater(work: Work, later: Later): Promise<void> {
  const { asked, answer } = later
  const kept = await readMade(work, later.found.id)
  const of = (ref: { file: string; row: number }, what: Made['what']) => [...new Set(kept.filter((one) => one.what === what && one.file === ref.file && one.row === ref.row).map((one) => one.thing))]
  switch (asked.asks.kind) {
    case 'held':
      if (answer.word !== 'bring in') return undefined
      return asked.asks.because === 'edited since' ? putOneCorrection(work, later) : bringInRow(work, later)
    case 'same':
      return answer.word === 'yes' ? joinNamed(work, later, asked.asks.people) : undefined
    case 'death':
      return answer.word === 'do not know' ? undefined : settleDeath(work, later, { persons: of(asked, 'person'), hats: of(asked, 'participation') })
    case 'cell':
      return answer.word === 'value' ? note(work, later, { hats: of(asked, 'participation'), words: answer.value, from: keptWords.answered(keptWords.from(asked.asks.heading, asked.file, asked.row)) }) : undefined
    case 'matched':
    case 'said': {
      const words = noteOf(asked.asks, answer)
      return words ? note(work, later, { hats: of(asked, 'participation'), words, from: keptWords.answered(keptWords.fromRow(asked.file, asked.row)) }) : undefined
    }
    case 'found':
    case 'two people':
      return undefined
  }
}

/** A corrected row of somebody whose record was changed meanwhile: written down now that somebody said so. */
async function putOneCorrection(work: Work, { found, asked, afterDeath, open }: Later) {
  const corrections = await withImport(work, found, open, (lists) => lists.corrected(asked))
  await putCorrections(work, { id: found.id, corrections, afterDeath })
  await setBecame(work, found.id, { file: asked.file, row: asked.row, became: 'corrected' })
}

type Note = { hats: readonly string[]; words: string; from: string }

async function note(work: Work, { found }: Later, { hats, words, from }: Note) {
  for (const hat of hats) await changeTold(work, hat, (told) => ({ ...told, remarks: [...told.remarks, { words: words.trim(), from }] }))
  await touchMade(work, found.id, hats)
}

async function settleDeath(work: Work, { found, asked, answer, afterDeath }: Later, { persons, hats }: { persons: readonly string[]; hats: readonly string[] }) {
  if (asked.asks.kind !== 'death') return
  const person = await personNamed(work, persons, asked.asks.person)
  const [about] = hats
  if (person === undefined || about === undefined) return
  const words = keptWords.heardOfDeath(asked.asks.text, asked.file, asked.row)
  if (answer.word === 'died') await hearOfDeath(work, { person, about, certain: true, died: null, words }, afterDeath)
  else await takeBackDeath(work, { person, about, why: keptWords.answered(words) }, afterDeath)
  await touchMade(work, found.id, [person, about])
}

/** A row that was held: made now, by itself, and joined to whoever somebody said it is. */
async function bringInRow(work: Work, { found, asked, answer, afterDeath, open }: Later) {
  const others = (await readQuestions(work, found.id)).filter((one) => one.id !== asked.id)
  const about = [{ ...asked, answer }, ...others.filter((one) => keyOf(one) === keyOf(asked))]
  const planned = await withImport(work, found, open, (lists) => lists.peopleOfRow({ file: asked.file, row: asked.row }, about, work.today))
  const people = await makePeople(work, planned)
  const made = planned.flatMap((one, place): [PlannedPerson, MadePerson][] => { const person = people[place]; return person ? [[one, person]] : [] })
  await sayDeaths(work, made, afterDeath)
  await addMade(work, found.id, made.flatMap(([, person]) => person.made))
  await setBecame(work, found.id, { file: asked.file, row: asked.row, became: 'people' })
  for (const one of others) if (one.asks.kind === 'same' && one.answer?.word === 'yes') await joinNamed(work, { found, asked: one, answer: one.answer, afterDeath, open }, one.asks.people)
}

/** Two records that somebody says are one person are joined; neither is changed, and they can be parted again. */
async function joinNamed(work: Work, { found }: Later, people: readonly Named[]) {
  const kept = await readMade(work, found.id)
  const persons: string[] = []
  for (const named of people) {
    const ref = named.rows[0]
    const things = ref ? [...new Set(kept.filter((one) => one.what === 'person' && one.file === ref.file && one.row === ref.row).map((one) => one.thing))] : []
    const person = await personNamed(work, things, named.person)
    if (person !== undefined) persons.push(person)
  }
  const [into, from] = persons
  if (into === undefined || from === undefined) return
  const id = await joinPeople(work, { from, into, why: keptWords.samePersonAnswered })
  if (typeof id !== 'string') return
  await addMade(work, found.id, people.flatMap((named) => named.rows.slice(0, 1)).map(({ file, row }) => ({ what: 'same person', thing: id, file, row }) as const))
}

/** Which of a row's people is meant: the only one, or the one of that first name. */
async function personNamed(work: Work, persons: readonly string[], name: string): Promise<string | undefined> {
  if (persons.length < 2) return persons[0]
  const first = (text: string) => foldName(text).split(' ')[0]
  const fits = (await readNamesOf(work, persons)).filter((one) => first(one.name) === first(name))
  return fits.length === 1 ? fits[0]?.person : undefined
}
