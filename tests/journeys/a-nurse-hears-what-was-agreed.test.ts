import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

// Tom Adair, a practice nurse, suggested Iris Fenn. She is asked herself, first; he follows by a code and hears no more than she agreed to.

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

it('a nurse suggests somebody and hears back only what was agreed', { timeout: 120_000 }, async () => {
  const asha = await wenbury.signsIn('asha', 'phone')
  const tom = await wenbury.somebody('desktop', { script: false })

  await opensIris(asha)
  await asha.reads('As Tom Adair told us; not their own words.')
  const code = await asksForACode(asha)
  await follows(tom, code)
  await tom.reads('We have it, and somebody sees to it.')

  await opensIris(asha)
  await asha.chooses('Yes, happy to talk')
  await asha.chooses('By phone')
  await asha.presses('Save', 'form:has(input[name="answer"])')
  await asha.reads('Saved. Iris has been asked, and that is written down.')
  await talks(asha)
  await asha.reads('Saved. That is everything the first talk covers.')
  await asha.fills(/^What did you agree\?/, 'The choir on Thursdays, with somebody to walk in with')
  await asha.presses('Put Iris on the list')
  await asha.reads('Iris is on the waiting list.')

  await asha.page.locator('summary').filter({ hasText: 'Iris has found something' }).click()
  await asha.chooses('They came to a group')
  await asha.presses('Save', 'form:has(input[name="begun"])')
  await asha.reads('Saved. Good news.')

  await asha.follows('Tell Tom Adair how it came out')
  await asha.reads('Nobody has asked Iris whether they may be told.')
  await follows(tom, code)
  await tom.reads('We have it, and somebody sees to it.')
  await asha.chooses('Yes, they may be told')
  await asha.chooses('By phone')
  await asha.presses('Save', 'form:has(input[name="sharing"])')

  await asha.reads('Iris agreed that Tom Adair may be told.')
  await asha.reads('They now have support with us.')
  await asha.chooses('I rang them')
  await asha.presses('Approve, and save that they were told')
  await asha.reads('Saved. Whoever suggested us has been told.')

  await follows(tom, code)
  await tom.reads('They now have support with us.')
  for (const kept of ['Iris', 'Fenn', 'choir', 'Thursday']) await tom.doesNotRead(new RegExp(kept))
})

async function opensIris(asha: Somebody) {
  await asha.opens('/wenbury/referrals')
  await asha.follows('Iris Fenn', 'main')
}

async function asksForACode(asha: Somebody): Promise<string> {
  await asha.page.locator('summary').filter({ hasText: 'A code to follow it by' }).click()
  await asha.presses('Make a code')
  await asha.reads('Here is the code')
  const code = /(\d{4} ){3}\d{4}/.exec(await asha.page.locator('main').innerText())?.[0]
  expect(code).toBeDefined()
  return code ?? ''
}

async function follows(tom: Somebody, code: string) {
  await tom.opens('/wenbury/follow')
  if (await tom.page.getByRole('button', { name: 'Close this' }).count()) await tom.presses('Close this')
  await tom.fills('Your code', code.replaceAll(' ', ''))
  await tom.presses('Look')
  expect(new URL(tom.page.url()).search, 'a shared computer’s history shows no code').toBe('')
}

/** The six questions, one to a page, as they come. */
async function talks(asha: Somebody) {
  await asha.follows('Write down what you talk about')
  for (const answer of ['Yes', 'A group', 'Nobody will visit at home', 'Asked: nothing needed', 'No, thank you', 'Yes, they have been told']) {
    await asha.chooses(new RegExp(`^${answer}$`))
    await asha.presses('Save')
  }
}
