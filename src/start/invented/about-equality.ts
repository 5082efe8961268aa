import type { Actor } from '../../features/audit/actor.ts'
import { answerEquality, declineEquality } from '../../features/equality/answer-equality.ts'
import { chooseQuestions } from '../../features/equality/choose-questions.ts'
import type { Question } from '../../features/equality/equality.ts'
import { countQuarter } from '../../features/matching/fairness/count-quarter.ts'
import { type Happened, type Known, theOne } from './happened.ts'

const themselves: Actor = { kind: 'software', name: 'history' }

/** Ethnic group, disability and sex have been asked for a while; some answered, some would rather not, most have not got round to it. */
export const toldAboutThemselves = ({ members }: Known): Happened[] => [
  { daysAgo: 615, does: (work) => chooseQuestions(work, new Set(['ethnic group', 'disability', 'sex'])) },
  // The software looks every hour; once a month is enough for each quarter to be counted by what had been answered by its end.
  ...Array.from({ length: 20 }, (_, month): Happened => ({ daysAgo: month * 30, by: themselves, does: countQuarter })),
  ...Object.entries(answers).flatMap(([slug, [daysAgo, ...said]]): Happened[] => [
    {
      daysAgo,
      by: themselves,
      does: async (work) => {
        const { participation } = theOne(members, slug)
        if (said.length === 0) return void (await declineEquality(work, { participation }))
        for (const [question, choice] of said) {
          const kept = await answerEquality(work, { participation, question, answer: { choice, words: null } })
          if (kept !== 'kept') throw new Error(`${slug} was not asked about ${question}.`)
        }
      },
    },
  ]),
]

type Said = [daysAgo: number, ...said: [Question, string][]]

/** By whom, how long ago, and what; nothing is that they would rather not be asked. Whoever is not here has not got round to it. */
const answers: Readonly<Record<string, Said>> = {
  doreen: [610, ['ethnic group', 'white british'], ['disability', 'a little'], ['sex', 'female']],
  pearl: [320, ['ethnic group', 'african'], ['disability', 'no'], ['sex', 'female']],
  noreen: [370, ['ethnic group', 'irish'], ['disability', 'a lot'], ['sex', 'female']],
  rita: [340, ['ethnic group', 'white british'], ['disability', 'no'], ['sex', 'female']],
  tony: [310, ['ethnic group', 'white british'], ['disability', 'a lot'], ['sex', 'male']],
  mo: [300, ['ethnic group', 'white british'], ['disability', 'a lot'], ['sex', 'female']],
  win: [280, ['ethnic group', 'white british'], ['disability', 'a little'], ['sex', 'female']],
  desmond: [280, ['ethnic group', 'caribbean'], ['disability', 'a little'], ['sex', 'male']],
  'kath-r': [290],
  dilys: [270, ['ethnic group', 'white british'], ['disability', 'not at all'], ['sex', 'female']],
  arthur: [250, ['ethnic group', 'white british'], ['disability', 'a lot'], ['sex', 'male']],
  hugh: [240, ['ethnic group', 'white british'], ['disability', 'prefer not to say'], ['sex', 'male']],
  margery: [240, ['ethnic group', 'white british'], ['disability', 'a little']],
  stan: [220, ['ethnic group', 'white british'], ['disability', 'a lot'], ['sex', 'male']],
  yvonne: [200, ['ethnic group', 'caribbean'], ['disability', 'no'], ['sex', 'female']],
  bashir: [180, ['ethnic group', 'pakistani'], ['sex', 'male']],
  rahima: [170, ['ethnic group', 'bangladeshi'], ['disability', 'prefer not to say'], ['sex', 'female']],
  elsie: [160, ['ethnic group', 'white british'], ['disability', 'a lot'], ['sex', 'female']],
  joyce: [150, ['ethnic group', 'white british'], ['disability', 'a little'], ['sex', 'female']],
  philip: [140, ['ethnic group', 'white british'], ['disability', 'no'], ['sex', 'male']],
  carol: [120, ['ethnic group', 'white british'], ['disability', 'not at all'], ['sex', 'female']],
  mehmet: [104, ['ethnic group', 'another white background'], ['disability', 'a lot']],
  siobhan: [94],
  joe: [70, ['ethnic group', 'another white background'], ['disability', 'a little'], ['sex', 'male']],
}
