import { expect } from 'vitest'
import type { Somebody } from './somebody.ts'

/** Opens the public form and says whom it is for. */
export async function beginsForm(somebody: Somebody, who: string) {
  await somebody.opens('/wenbury/refer')
  await somebody.chooses(who)
  await somebody.presses('Begin')
  expect(await somebody.heading()).toMatch(/in danger/)
}

/** Chooses on the page at hand and carries on. */
export async function chooses(somebody: Somebody, ...labels: (string | RegExp)[]) {
  for (const label of labels) await somebody.chooses(label, 'main form')
  await somebody.presses('Carry on')
}

/** Writes on the page at hand and carries on. */
export async function writes(somebody: Somebody, fields: Readonly<Record<string, string>>) {
  for (const [label, text] of Object.entries(fields)) await somebody.fills(label, text)
  await somebody.presses('Carry on')
}

export const carriesOn = (somebody: Somebody) => somebody.presses('Carry on')
