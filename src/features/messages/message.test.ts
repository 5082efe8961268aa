import { describe, expect, it } from 'vitest'
import { accountWords } from '../accounts/words.ts'
import { tellingIn } from './message.ts'

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
