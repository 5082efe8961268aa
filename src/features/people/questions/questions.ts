import { atHome, free, gettingAbout, languages, talking, travel, visitor } from './meeting-them.ts'
import { badDay, brings, dates, described, enjoys, matters } from './own-words.ts'
import { born, called, nhsNumber, where } from './plain-facts.ts'
import type { HatKind } from '../person.ts'
import { type Question, questionNames, type QuestionName, type Writer } from './question.ts'

const all: Readonly<Record<QuestionName, Question>> = {
  name: called, described, matters, brings, enjoys, free, languages, talking, 'getting-about': gettingAbout, visitor, 'at-home': atHome, travel, 'bad-day': badDay, dates, 'nhs-number': nhsNumber, born, where,
}

/** The question of that name, where it is asked under this hat and this writer may answer it. */
export function questionFor(name: string, asked: { kind: HatKind; writer: Writer }): Question | undefined {
  const known = questionNames.find((one) => one === name)
  const question = known && all[known]
  if (!question || !question.hats.some((kind) => kind === asked.kind)) return undefined
  return asked.writer === 'staff' || question.own ? question : undefined
}
