import path from 'node:path'
import { expect } from 'vitest'
import type { Screen } from './somebody.ts'
import type { Wenbury } from './wenbury.ts'

const lists = ['referrals.csv', 'volunteers.csv'].map((name) => path.join(import.meta.dirname, '../fixtures/real-input/A', name))

/** The main job, once through, as Asha does it: two lists, one person who is waiting, three ideas, one asked, two answers, an introduction. */
export async function asha(wenbury: Wenbury, screen: Screen) {
  const her = await wenbury.signsIn('asha', screen)
  let askedId = ''
  return {
    async bringsInTheTwoLists() {
      await her.turnsTo('Lists')
      await her.page.locator('input[type="file"]').setInputFiles(lists)
      await her.presses('Send, and look at the headings')
      await her.reads('Every heading of this list was recognised.')
      await her.presses('That’s right, read the lists')
      await her.reads('Nothing is made yet')
    },
    async answersTheTwoQuestionsSheKnows() {
      await her.follows('Answer the questions')
      await her.reads('Are Keith Lumb and Keith Lamb the same person?')
      await her.chooses('No, different people')
      await her.presses('Save these answers')
    },
    async bringsThemIn() {
      if (await her.page.getByRole('link', { name: 'Back to the list' }).count()) await her.follows('Back to the list')
      await her.presses('Bring it in')
      await her.reads(/brought in/i)
    },
    async findsThemWaitingInOrder() {
      await her.turnsTo('Waiting')
      await her.reads('Maureen Illingworth')
      const rows = await her.page.locator('main li:has(h2, h3, .row__title)').allInnerTexts()
      // One of us may have said why somebody stands first; everybody else stands by how long they have waited.
      const byWait = rows.filter((row) => !/Stands first/.test(row))
      const listed = byWait.flatMap((row) => /(\d+) weeks?/.exec(row)?.slice(1, 2).map(Number) ?? [])
      expect(listed.length).toBeGreaterThan(20)
      expect(listed).toEqual([...listed].sort((one, other) => other - one))
    },
    async opensJoe() {
      await her.turnsTo('People')
      await her.page.getByRole('searchbox').first().fill('kaminsky')
      await her.page.keyboard.press('Enter')
      await her.page.waitForURL(/kaminsky/)
      await her.follows('Joe Kaminski', 'main')
      expect(await her.heading()).toMatch(/^Joe/)
      await her.reads('Somebody who’ll let me go on about the cricket. And tell me to shut up.')
    },
    async seesThreeWhoMightSuitAndWhy() {
      await her.follows(/^Find someone/, 'main')
      expect(await her.heading()).toMatch(/Who might get on with Joe/)
      expect(await her.page.locator('article.candidate').count()).toBeGreaterThanOrEqual(3)
      await her.reads('Why they might get on')
      await her.reads('What to check')
      await her.reads(/^Why not the other \d+\?$/)
      await her.doesNotRead(/\d+ ?%/)
    },
    async asksColin() {
      await her.chooses(/^Colin/, 'main form')
      await her.fills(/^Why, in a line/, 'Cricket, and patience.')
      await her.chooses(/^I asked Joe first/)
      await her.presses(/^Ask/)
      await her.reads('First ask Colin')
      askedId = her.path()
      await her.doesNotRead(/79, Canal End/)
    },
    async writesDownBothAnswers() {
      await her.chooses('Yes, they’d like to meet')
      await her.presses('Save their answer')
      await her.reads(/Now ask Joe/)
      await her.chooses('Yes, they’d like to meet')
      await her.presses('Save their answer')
      await her.reads('Both said yes.')
    },
    async writesDownWhatTheyAgree() {
      await her.follows('Write down what you agree')
      await her.presses('Save what they agree')
      await her.reads('Choose how they’ll meet')
      await her.chooses('At home')
      await her.fills(/^How often, and how long/, 'Every other week, about an hour')
      await her.fills(/^What to do if somebody is worried/, 'Ring Asha')
      await her.fills(/^How long for/, 'Six months, then we talk')
      await her.presses('Save what they agree')
      expect(her.path()).toMatch(/\/relationships\//)
    },
    async findsADayAndGoesWithThem() {
      await her.fills('Day', '1')
      await her.fills('Month', '12')
      await her.fills('Year', '2026')
      await her.fills(/^Time/, '2.30')
      await her.fills(/^Where/, 'At Joe’s, with the kettle on')
      await her.presses('Save the day')
      await her.reads(/Is that in the morning or the afternoon\?/)
      await her.fills(/^Time/, '14:30')
      await her.chooses('I’ve read what a visitor must know before going')
      await her.presses('Save the day')
      await her.reads(/1 December/)
      await her.reads('At Joe’s, with the kettle on')
    },
    async seesItOnToday() {
      await her.opens('/wenbury/today')
      await her.reads(/^Joe meets somebody new$/)
    },
    theProposal: () => askedId,
    her,
  }
}
