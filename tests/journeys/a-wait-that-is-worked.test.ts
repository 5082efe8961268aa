import { afterAll, beforeAll, expect, it } from 'vitest'
import { outsideOrganisations } from '../../src/platform/database/transaction.ts'
import { readOrganisations } from '../../src/features/service/store.ts'
import { raiseWaitingTasks } from '../../src/features/referrals/jobs.ts'
import { composeFor } from '../../src/start/compose-for.ts'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

it('keeps Harold’s place until the day he named, with a card that says when we ring', async () => {
  const asha = await wenbury.signsIn('asha', 'phone')
  await goesToTheWaitOf(asha, 'Harold Ince')
  await asha.page.getByText('Keep their place', { exact: true }).first().click()
  await theDay(asha, 'When shall we ring?', ['14', '12', '2026'])
  await asha.fills(/^In their words, why not just now/, 'Let me get the hip done first')
  await asha.chooses('I print the card')
  await asha.presses('Keep their place')
  await asha.reads('Their place is kept.')
  await asha.follows('The card, to print')
  expect(await asha.heading()).toBe('We keep your place')
  await asha.reads('We’ll ring you on Monday 14 December 2026.')
  await asha.doesNotRead(/hip/)
  await asha.opens('/wenbury/waiting')
  await asha.reads('Not just now; keeps their place. We ring on 14 December.')
  await comesTo('2026-12-14T09:00:00Z')
  const later = await wenbury.signsIn('asha', 'phone')
  await later.follows(/^Ring Harold Ince, as they asked/)
  await later.presses('Go on looking')
  await later.reads('They hear from us as before.')
})

it('keeps a promise in the words it was made in, and says that it was late', async () => {
  await comesTo('2026-11-23T09:00:00Z')
  const asha = await wenbury.signsIn('asha', 'desktop', { script: false })
  await asha.opens('/wenbury/people?name=Grace')
  await asha.follows('Grace Oyelaran', 'main')
  await asha.follows('Write down a promise', 'main')
  await asha.fills('What did you say?', 'I’ll ring Thursday')
  await asha.chooses('Thursday, 26 November')
  await asha.presses('Save the promise')
  await asha.reads('“I’ll ring Thursday”')
  await asha.turnsTo('Today')
  await asha.reads('“I’ll ring Thursday”')
  await comesTo('2026-11-27T09:00:00Z')
  const friday = await wenbury.signsIn('asha', 'desktop', { script: false })
  await friday.follows('“I’ll ring Thursday”')
  await friday.chooses('I did it')
  await friday.presses('Save')
  await friday.reads(/Kept, later than said, today/)
})

it('brings up whoever waits too long, until the team has talked it over', async () => {
  await comesTo('2026-12-08T09:00:00Z')
  const asha = await wenbury.signsIn('asha', 'phone')
  await asha.follows(/^Talk it over Joe Kaminski/, 'main')
  await asha.fills('What did you decide?', 'Ask at the rowing club, and ring the away-game driver')
  await asha.presses('Save what we decided')
  await asha.reads('What you decided is written down.')
  await goesToTheWaitOf(asha, 'Joe Kaminski')
  await asha.reads(/today, written by Asha.*Ask at the rowing club/)
  await asha.turnsTo('Today')
  expect(await asha.page.getByRole('link', { name: /^Talk it over Joe Kaminski/ }).count()).toBe(0)
})

it('plans for the whole list, leaves somebody out and says what would help', async () => {
  await comesTo('2027-03-01T09:00:00Z')
  const asha = await wenbury.signsIn('asha', 'desktop')
  await asha.opens('/wenbury/waiting')
  await asha.follows('A plan for the list')
  await asha.reads('Something that it is made from has changed since: who waits, who could be asked, or what somebody told us.')
  await asha.presses('Make it again', 'main')
  await asha.reads('The plan is made.')
  await asha.follows('See it')
  await asha.reads('Nothing that it is made from has changed since.')
  await asha.reads(/^If Darius were included, .* would be left out instead\. As many people would be with somebody/)
  await asha.reads(/^Somebody in or near WN/)
  await asha.follows(/^See the ideas Darius Petrauskas/)
  expect(await asha.heading()).toContain('Who might get on with Darius?')
})

async function goesToTheWaitOf(asha: Somebody, name: string) {
  await asha.opens('/wenbury/waiting')
  await asha.follows(`While they wait ${name}`)
}

async function theDay({ page }: Somebody, question: string, [day, month, year]: readonly [string, string, string]) {
  const group = page.getByRole('group', { name: question })
  for (const [part, value] of [['Day', day], ['Month', month], ['Year', year]] as const) await group.getByLabel(part).fill(value)
}

/** The clock moves on, and whatever looks every hour has looked. */
async function comesTo(moment: string) {
  wenbury.clock.moveTo(new Date(moment))
  const { alongside, close } = await composeFor(wenbury.installation, { clock: wenbury.clock })
  const [organisation] = await outsideOrganisations(wenbury.installation.database, readOrganisations)
  if (organisation) await alongside.work(organisation, { kind: 'software', name: 'timer' }, raiseWaitingTasks)
  await close()
}
