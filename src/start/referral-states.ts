import { everyStep } from '../features/referrals/referral.ts'
import { timers } from '../features/referrals/referral-timers.ts'
import { nameOfStep, stepGuards } from '../features/referrals/step-guards.ts'

const preface = `# How a referral goes on

Written by \`./bin/alongside states\` from the rules themselves; a test fails while it is behind, and
\`src/features/referrals/every-step.test.ts\` takes every step and rings every timer named here.

A step is a row saying what was decided, by whom, when and why; rows are added and never changed. Where somebody may have
died, may be under 18, or asked for no contact, nothing goes on before a person decides. Danger named raises a task for a
person to look and moves nothing.`

/** The states of a referral as a page of documentation: a drawing, each step with its guard, and each timer. */
export function referralStates(): string {
  const drawing = ['```mermaid', 'stateDiagram-v2', '  [*] --> draft', '  [*] --> received', ...everyStep.map(({ from, to }) => `  ${from} --> ${to}`), '  closed --> [*]', '```']
  const steps = ['| from | to | who | what must be so |', '| --- | --- | --- | --- |', ...everyStep.map(({ from, to }) => { const guard = stepGuards[nameOfStep({ from, to })]; return `| ${from} | ${to} | ${guard?.who ?? ''} | ${guard?.needs ?? ''} |` })]
  const timed = ['| what somebody is told to do | counted from | within |', '| --- | --- | --- |', ...timers.map(({ kind, from, within }) => `| ${kind} | ${from} | ${within} |`)]
  return `${preface}\n\n${drawing.join('\n')}\n\n## Every step\n\n${steps.join('\n')}\n\n## Every timer\n\nIn working days of the organisation’s nation. A timer gives a named person a task, with somebody who steps in; it never moves a referral.\n\n${timed.join('\n')}\n`
}
