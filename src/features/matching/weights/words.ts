import type { Criterion } from '../weighing/settings.ts'
import type { SettingProblem } from './setting.ts'

/** Every sentence about what weighs how much. */
export const weightWords = {
  title: 'What weighs how much',
  heading: 'What weighs how much',
  lead: 'For each service in which people are brought together. It changes the order of ideas, never who is left out, and nobody is scored as a person.',
  table: { caption: 'From 0, which counts for nothing, to 10', what: 'What' },
  fair: 'Whether anybody waits longer, by quarter',
  none: 'No service here brings people together one by one.',
  back: 'All services',
  change: 'Change what weighs how much',
  change1: (service: string) => `for ${service}`,
  usual: 'As it comes, until somebody decides.',
  decided: (by: string | null, day: string) => `Decided ${by === null ? '' : `by ${by} `}on ${day}.`,
  form: {
    heading: (service: string) => `${service}: what weighs how much`,
    lead: 'From 0, which counts for nothing, to 10. What isn’t known about two people never counts against them, whatever it weighs.',
    criterion: {
      'lived experience': 'Lived experience, where the person asks for it',
      interests: 'Things in common',
      availability: 'Times both are free',
      travel: 'Getting there',
      preferences: 'Wishes that are met',
      communication: 'Languages and ways to talk',
      personality: 'How chatty or quiet',
    } satisfies Record<Criterion, string>,
    ideas: 'How many ideas are shown',
    ideasHint: 'From 3 to 8. Whoever has been longest without anybody, and somebody new, are always among them where they fit.',
    answerDays: 'Working days for an answer',
    answerDaysHint: 'Then one of us is reminded to ring.',
    button: 'Save for this service',
  },
  problem: {
    weight: 'Enter a whole number from 0 to 10',
    ideas: 'Enter a whole number from 3 to 8',
    answerDays: 'Enter a whole number from 1 to 20',
    'nothing weighs': 'Something must weigh more than 0, or there is no order at all',
  } satisfies Record<SettingProblem, string>,
  service: { summary: (service: string) => `Looked for in ${service}`, label: (member: string) => `In which service do we look for ${member}?`, hint: 'What weighs how much goes by the service.', button: 'Look in this service' },
  same: 'That is what holds already.',
  past: {
    heading: 'What held before',
    caption: 'Decisions, newest first',
    when: 'From',
    by: 'Decided by',
    nobody: 'Somebody who isn’t here any more',
    ideas: 'Ideas',
    days: 'Days',
  },
}
