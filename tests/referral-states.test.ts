import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { everyStep } from '../src/features/referrals/referral.ts'
import { nameOfStep, stepGuards } from '../src/features/referrals/step-guards.ts'
import { referralStates } from '../src/start/referral-states.ts'

it('draws the states of a referral as the rules are', () => {
  const written = readFileSync(path.join(import.meta.dirname, '../docs/assurance/referral-states.md'), 'utf8')
  expect(written, 'write it again: ./bin/alongside states > docs/assurance/referral-states.md').toBe(referralStates())
})

it('says of every step who may take it and what must be so, and of no other', () => {
  expect(Object.keys(stepGuards).toSorted()).toEqual(everyStep.map(nameOfStep).toSorted())
})
