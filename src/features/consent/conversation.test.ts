import { describe, expect, it } from 'vitest'
import { asDay } from '../../engines/calendar/day.ts'
import type { Answer, Consent, State } from './consent.ts'
import { answersNow, historyOf, latest, standing, stateOf } from './consent.ts'
import { answerToKeep, askAlone, type Conversation, type Says, whyUnsound } from './conversation.ts'

const today = asDay('2026-11-23')
const said = (answer: Answer, more: Partial<Consent> = {}): Consent => ({
  id: more.saidOn ?? answer, under: 'one', together: true, purpose: 'share with family', answer, how: 'on the phone', onDay: today, saidOn: today, until: null, note: null, wordsVersion: null, askedBy: null, own: false, talk: null, forThem: false, recordedAt: new Date('2026-11-23T09:00:00Z'), ...more,
})

describe('consent: asked, given or refused, then changed, withdrawn or expired (domain 2.9)', () => {
  const table: [string, State, Answer, string | null, Answer | null][] = [
    ['no clear answer is only asked', 'asked', 'unclear', null, null],
    ['the first yes', 'given', 'given', null, null],
    ['the first no', 'refused', 'refused', null, null],
    ['a yes after a yes is still that', 'given', 'given', null, 'given'],
    ['a yes after a no', 'changed', 'given', null, 'refused'],
    ['a yes after it was taken back', 'changed', 'given', null, 'withdrawn'],
    ['a no after a yes, as a list may bring it', 'changed', 'refused', null, 'given'],
    ['a yes after no clear answer', 'given', 'given', null, 'unclear'],
    ['taken back', 'withdrawn', 'withdrawn', null, 'given'],
    ['a yes until yesterday', 'expired', 'given', '2026-11-22', null],
    ['a no until yesterday', 'expired', 'refused', '2026-11-22', null],
    ['a yes until today holds through today', 'given', 'given', '2026-11-23', null],
  ]
  it.each(table)('%s: %s', (...[, state, answer, until, before]) => {
    expect(stateOf({ answer, until, forThem: false }, before === null ? undefined : { answer: before }, today)).toBe(state)
  })

  it('an answer that is over reads as not asked, and nothing said before it comes back', () => {
    const all = [said('refused', { saidOn: asDay('2026-01-10') }), said('given', { saidOn: asDay('2026-05-10'), until: '2026-11-22' })]
    expect(standing(latest(all, today).get('share with family'), today)).toBe('not asked')
    expect(standing(latest(all, asDay('2026-11-22')).get('share with family'), asDay('2026-11-22'))).toBe('given')
    expect(answersNow(all, {}, today).size).toBe(0)
  })
  it('what others decided in their best interests is shown, is nobody’s yes, and leaves their own word standing', () => {
    const decided = said('given', { forThem: true })
    expect(standing(latest([decided], today).get('share with family'), today)).toBe('not asked')
    expect(standing(latest([decided, said('refused', { saidOn: asDay('2026-03-01') })], today).get('share with family'), today)).toBe('refused')
    expect(historyOf([decided], 'share with family', today).map(({ state }) => state)).toEqual(['decided for them'])
  })
  it('a talk written down later does not overtake what was said since', () => {
    const onHerPhone = said('withdrawn', { saidOn: asDay('2026-11-20'), recordedAt: new Date('2026-11-20T20:00:00Z') })
    const theTalkBefore = said('given', { saidOn: asDay('2026-11-18'), recordedAt: new Date('2026-11-23T09:00:00Z') })
    expect(latest([theTalkBefore, onHerPhone], today).get('share with family')).toBe(onHerPhone)
    expect(historyOf([theTalkBefore, onHerPhone], 'share with family', today).map(({ state }) => state)).toEqual(['withdrawn', 'given'])
  })
  it('what may be done about reaching somebody is the answer kept with how to reach them, whatever an old consent says', () => {
    const old = said('refused', { purpose: 'be contacted by text' })
    expect(answersNow([old], { 'be contacted by text': 'yes' }, today).get('be contacted by text')).toBe('given')
    expect(answersNow([said('given', { purpose: 'be contacted by text' })], { 'be contacted by text': 'not known' }, today).has('be contacted by text')).toBe(false)
  })
})

const talk = (more: Partial<Conversation> = {}): Conversation => ({
  onDay: today, how: 'on the phone', askedBy: 'Asha Okoye', company: 'alone', companyWords: null, interpreting: 'nobody', interpreter: null, late: null, decision: null, about: [{ purpose: 'keep notes', says: 'yes', words: null, until: null }], ...more,
})

describe('a talk about consent', () => {
  it.each<[string, Partial<Conversation>, ReturnType<typeof whyUnsound>]>([
    ['alone, today, in their own language', {}, undefined],
    ['through an interpreter', { interpreting: 'interpreter', interpreter: 'Big Word' }, undefined],
    ['family never interprets it', { interpreting: 'relative' }, 'a relative interpreted'],
    ['somebody with power of attorney decides with a reason', { decision: { by: 'attorney', words: 'Her daughter Bev' } }, undefined],
    ['the family never decides alone', { decision: { by: 'family alone', words: 'Her sons' } }, 'the family alone decided'],
    ['an earlier day needs a reason', { onDay: asDay('2026-11-20') }, 'later without a reason'],
    ['an earlier day with a reason', { onDay: asDay('2026-11-20'), late: 'No signal at her house' }, undefined],
    ['about nothing is no talk', { about: [] }, 'nothing talked about'],
    ['an answer does not end before it was said', { about: [{ purpose: 'photographs', says: 'yes', words: null, until: asDay('2026-11-22') }] }, 'ends before it was said'],
  ])('%s', (_, more, why) => {
    expect(whyUnsound(talk(more), today)).toBe(why)
  })

  const alone = talk()
  const withPartner = talk({ company: 'partner' })
  const inBestInterests = talk({ decision: { by: 'several', words: 'With Dr Anwar' } })
  it.each<[string, Says, Conversation, Answer | 'not asked', Answer | null]>([
    ['a yes', 'yes', alone, 'not asked', 'given'],
    ['a no', 'no', alone, 'not asked', 'refused'],
    ['a no to what was yes takes it back', 'no', alone, 'given', 'withdrawn'],
    ['a no again to what was no stays a no', 'no', alone, 'refused', 'refused'],
    ['not clear', 'not clear', alone, 'given', 'unclear'],
    ['a yes in front of the partner is not clear until asked alone', 'yes', withPartner, 'not asked', 'unclear'],
    ['a no in front of the partner is not clear either', 'no', withPartner, 'not asked', 'unclear'],
    ['a yes in front of the partner does not undo a no said alone: nobody acts on it', 'yes', withPartner, 'refused', 'unclear'],
    ['the same again in front of the partner leaves what was said alone', 'yes', withPartner, 'given', null],
    ['what others decided is kept as decided', 'yes', inBestInterests, 'not asked', 'given'],
  ])('%s', (...[, says, had, stands, kept]) => {
    expect(answerToKeep({ says }, had, stands)).toBe(kept)
  })

  it('in front of the partner, somebody is still to be asked alone', () => {
    expect(askAlone(withPartner)).toBe(true)
    expect(askAlone(alone)).toBe(false)
    expect(askAlone(talk({ company: 'others', companyWords: 'A nurse' }))).toBe(false)
  })
})
