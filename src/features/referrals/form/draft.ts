import { z } from 'zod'
import type { Day } from '../../../engines/calendar/day.ts'
import type { Nation } from '../../../engines/calendar/nations.ts'
import { addWorkingHours } from '../../../engines/calendar/working-hours.ts'
import { allFields, type Answers, type FieldName, openFields, partsOf, type ProblemKind, problemOf, type Who, whos } from './question.ts'
import { alertHours, alertWithinHours } from '../referral-timers.ts'

/** A public form somebody has begun, while this browser holds its secret. */
export type Draft = { id: string; answers: Answers; code: string | null; followCode: string | null; lookBy: Date | null; alone: boolean; hears: boolean; referral: string | null; savedAt: Date; purgeOn: Day }

/** What is kept sealed of a draft. Once it is sent the answers are gone and only what the thank-you page says stays until the next day. */
export const keptShape = z.object({
  answers: z.record(z.string(), z.string()),
  code: z.string().nullable(),
  followCode: z.string().nullable(),
  lookBy: z.string().nullable(),
  /** sent while nobody was here to read it */
  alone: z.boolean(),
  /** whoever sent it left a way to be told how it came out */
  hears: z.boolean(),
})
export type Kept = z.infer<typeof keptShape>

/** Days until a form that was begun and left is purged (domain 2.1), and minutes after which a browser that did nothing has forgotten it. */
export const purgeAfterDays = 30
export const idleMinutes = 120

/** What one caller may do in a minute: far more than a person does, far less than a program would. */
export const perMinute = { begin: 12, answer: 120, send: 12, code: 6 } as const

/** Letters that one form may hold in all: every answer at its longest fits well; what a program would pour in does not. */
export const mostInAll = 40_000
export const isTooMuch = (answers: Answers): boolean => Object.values(answers).reduce((sum, text) => sum + text.length, 0) > mostInAll

/** The questions, one a page, and what each asks. */
export const questions = {
  who: ['who'],
  danger: ['danger'],
  name: ['name', 'knownAs'],
  person: ['name', 'knownAs', 'age', 'born', 'where'],
  knows: ['knows'],
  reach: ['way', 'times', 'writeSafe'],
  wants: ['wants', 'wantsOpen', 'whose'],
  you: ['yourName', 'yourRole', 'yourTelephone', 'yourEmail'],
  work: ['yourName', 'yourRole', 'yourTelephone', 'yourEmail', 'worksFor'],
  talk: ['language', 'interpreter', 'help'],
  age: ['age', 'born'],
  where: ['where'],
  beside: ['beside'],
  hopes: ['hopes'],
  practice: ['practice', 'nhsNumber'],
  visitors: ['visitors'],
  hard: ['hard'],
  others: ['others'],
  emergency: ['emergency', 'mayContact'],
} as const satisfies Readonly<Record<string, readonly FieldName[]>>
export type QuestionName = keyof typeof questions
export const isQuestion = (name: string): name is QuestionName => Object.hasOwn(questions, name)

/** The questions of each way in, in order; the rest stand on the last page for whoever has more to say. */
const asked: Readonly<Record<Who, readonly QuestionName[]>> = {
  myself: ['who', 'danger', 'name', 'reach', 'wants', 'talk', 'age', 'where', 'beside'],
  'family or friend': ['who', 'danger', 'name', 'knows', 'reach', 'wants', 'you', 'talk', 'age', 'where', 'beside'],
  member: ['who', 'danger', 'name', 'knows', 'reach', 'wants', 'you', 'talk', 'age', 'where'],
  professional: ['who', 'danger', 'person', 'knows', 'reach', 'wants', 'work'],
}
const besides: Readonly<Record<Who, readonly QuestionName[]>> = {
  myself: ['practice', 'visitors', 'emergency'],
  'family or friend': ['practice', 'visitors', 'hard', 'others', 'emergency'],
  member: ['visitors', 'others'],
  professional: ['talk', 'hopes', 'practice', 'visitors', 'hard', 'others', 'emergency', 'beside'],
}

export const whoOf = (answers: Answers): Who => whos.find((one) => one === answers['who']) ?? 'myself'
export const questionsOf = (answers: Answers): readonly QuestionName[] => asked[whoOf(answers)]
export const optionalQuestionsOf = (answers: Answers): readonly QuestionName[] => besides[whoOf(answers)]

/** The question after this one, or nothing where the answers are to be looked over. */
export function nextAfter(question: QuestionName, answers: Answers): QuestionName | undefined {
  const order = questionsOf(answers)
  return order.includes(question) ? order[order.indexOf(question) + 1] : undefined
}

/** The question before this one, or nothing where it is the first, or stands on the last page alone. */
export function before(question: QuestionName, answers: Answers): QuestionName | undefined {
  const order = questionsOf(answers)
  return order[order.indexOf(question) - 1]
}

/**
 * Without these nothing can be done (domain 2.1): who, how to reach them safely, what they would like, whether they know, and
 * who suggests them. Everything else may stay empty, and “not sure” and “rather not say” are answers.
 */
export function isNeeded(field: FieldName, answers: Answers): boolean {
  switch (field) {
    case 'who': case 'danger': case 'name': case 'knows': case 'way': case 'telephone': case 'textTelephone': case 'email': case 'relayTelephone': case 'address': case 'message': case 'letter': case 'yourName': case 'besideName':
      return true
    case 'wants':
      return answers['wantsOpen'] !== 'yes'
    case 'yourTelephone':
      return (answers['yourEmail'] ?? '').trim() === '' && (whoOf(answers) === 'professional' || answers['way'] === 'through me')
    default:
      return false
  }
}

export type Problems = Readonly<Partial<Record<FieldName, ProblemKind>>>

/** What is wrong with the answers to one question. */
export function problemsIn(question: QuestionName, answers: Answers, today: Day): Problems {
  const found: Partial<Record<FieldName, ProblemKind>> = {}
  for (const name of openFields(allFields(questions[question]), answers)) {
    const problem = problemOf(name, answers, { needed: isNeeded(name, answers), today })
    if (problem) found[name] = problem
    if (name === 'way' && answers['way'] === 'through me' && whoOf(answers) === 'myself') found[name] = 'missing'
  }
  return found
}

/** The first question that still wants something before the form can be sent. */
export const firstUnanswered = (answers: Answers, today: Day): QuestionName | undefined =>
  [...questionsOf(answers), ...optionalQuestionsOf(answers)].find((question) => Object.keys(problemsIn(question, answers, today)).length > 0)

/** The answers with one page's written over them: what its fields no longer ask is taken out. */
export function answered(answers: Answers, question: QuestionName, typed: (name: string) => string): Answers {
  const parts = allFields(questions[question]).flatMap(partsOf)
  const next: Record<string, string> = { ...answers }
  for (const part of parts) {
    const text = typed(part)
    if (text === '') delete next[part]
    else next[part] = text
  }
  return next
}

/** The field of a page that holds most: where it is too much in all, that is the one to shorten. */
export const longestOf = (question: QuestionName, answers: Answers): FieldName => {
  const size = (name: FieldName) => partsOf(name).reduce((sum, part) => sum + (answers[part] ?? '').length, 0)
  return allFields(questions[question]).toSorted((one, other) => size(other) - size(one))[0] ?? 'wants'
}

/** When somebody has read it who was told of danger, as the form promises: four working hours from when it is sent (domain 2.1). */
export const promisedBy = (sent: Date, { zone, nation }: { zone: string; nation: Nation }): Date => addWorkingHours(sent, alertWithinHours, { zone, nation, ...alertHours })
