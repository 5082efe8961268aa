import { describe, expect, it } from 'vitest'
import { accountWords } from '../accounts/words.ts'
import { heldBackBecause, tellingIn } from './message.ts'

const services = ['Wenbury Neighbours', 'Friendly Visiting', 'Out of Hours']

describe('a subject that somebody else may read (domain: nothing in an email subject that reveals …)', () => {
  it.each([
    'Your mental health group',
    'Depression support: Thursday',
    'Re: HIV clinic',
    'Bereavement café',
    'Your befriender is coming',
    'Safeguarding update',
    'From Friendly Visiting',
    'wenbury neighbours: news',
    'Out of Hours rota',
    'Your referral was accepted',
    'Living with dementia',
  ])('%s tells', (subject) => expect(tellingIn(subject, services)).toBeDefined())

  it.each(['Thursday at 2', 'A question for you', 'Your link to sign in', 'Tea on Tuesday', 'Could you help next week?', 'About tomorrow', 'Shop hours'])('%s does not', (subject) => expect(tellingIn(subject, services)).toBeUndefined())

  it('the sign-in mail’s own subject is neutral', () => {
    expect(tellingIn(accountWords.letter.subject, services)).toBeUndefined()
  })
})

describe('who is written to', () => {
  it.each([
    [[], false, undefined],
    [['no_phone'], false, undefined],
    [['no_visit', 'no_letter', 'no_text', 'times', 'no_reveal', 'no_message'], false, undefined],
    [['none'], false, 'asked not to'],
    [['no_email'], false, 'asked not to'],
    [['text_only'], false, 'asked not to'],
    [['third_party'], false, 'asked not to'],
    [[], true, 'died'],
    [['no_email'], true, 'died'],
  ])('limits %j, died %s: %s', (limits, died, why) => expect(heldBackBecause({ limits, died })).toBe(why))
})
