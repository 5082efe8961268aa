import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { somebody } from '../../../tests/support/neighbours.ts'
import { checkConsent } from '../consent/check-consent.ts'
import { nothingSaid } from './referral-told.ts'
import { readReferralTold, readReferrer } from './store.ts'
import { takeInReferral, type TakenIn } from './take-in-referral.ts'

describe('a referral that comes in', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
  })
  afterAll(() => world.close())

  const daughter: TakenIn = {
    whom: { new: { name: 'Jean Whitlock' }, hat: { area: 'Orchard Rise' } },
    source: 'family or friend',
    sourceWords: 'her daughter Karen',
    cameBy: 'phone',
    referrer: { name: 'Karen Whitlock', asWhat: 'daughter', worksFor: null, telephone: '+447700900123', email: null },
    told: { ...nothingSaid, wants: 'Somebody to do the crossword with', knows: 'knows and agrees' },
    agreedTo: null,
  }

  it('keeps what was told and who told it, apart from what the person says themselves', async () => {
    const taken = await world.work((work) => takeInReferral(work, daughter))
    const kept = await world.work(async (work) => [await readReferralTold(work, { id: taken.referral, person: taken.person }), await readReferrer(work, taken.referral)])
    expect(kept).toEqual([{ number: 1, told: daughter.told }, daughter.referrer])
    const rows = await world.work((work) => work.db.selectFrom('referral_told').select('told_sealed').where('organisation_id', '=', work.organisation.id).execute())
    expect(rows[0]?.told_sealed.toString('latin1')).not.toContain('crossword')
  })

  it('is nobody’s yes where somebody else says that they agree', async () => {
    const taken = await world.work((work) => takeInReferral(work, daughter))
    expect(await world.work((work) => checkConsent(work, taken.member, 'receive support'))).toBe('not asked')
    const tasks = await world.work((work) => work.db.selectFrom('task').select('kind').where('organisation_id', '=', work.organisation.id).where('thing_id', '=', taken.referral).execute())
    expect(tasks).toEqual([{ kind: 'ask the person first' }])
  })

  it('is a yes with the words they were shown where they ask for themselves', async () => {
    const taken = await world.work((work) => takeInReferral(work, { ...daughter, source: 'self', referrer: null, agreedTo: { how: 'on the form', wordsVersion: '2026-11' } }))
    const consents = await world.work((work) => work.db.selectFrom('consent').select(['purpose', 'answer', 'how', 'words_version']).where('organisation_id', '=', work.organisation.id).where('participation_id', '=', taken.member).execute())
    expect(consents).toEqual([{ purpose: 'receive support', answer: 'given', how: 'on the form', words_version: '2026-11' }])
  })
})
