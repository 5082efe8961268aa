import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { addPerson } from '../people/add-person.ts'
import { checkConsent } from './check-consent.ts'
import { type Answer, latest } from './consent.ts'
import { recordConsent } from './record-consent.ts'
import { readConsents } from './store.ts'

describe('consent', () => {
  let world: World
  let jean: { person: string; participation: string }
  beforeAll(async () => {
    world = await openWorld()
    jean = await world.work((work) => addPerson(work, { name: 'Jean Whitlock' }, { kind: 'member', since: '2026-11-20' }))
  })
  afterAll(() => world.close())
  const says = (answer: Answer, note?: string) => world.work((work) => recordConsent(work, { ...jean, purpose: 'share with family', answer, how: 'on the phone', note: note ?? null }))
  const check = () => world.work((work) => checkConsent(work, jean.participation, 'share with family'))

  it('that nobody asked for is not known, which is neither yes nor no', async () => {
    expect(await check()).toBe('not asked')
  })
  it('is the latest word, and the earlier ones stay', async () => {
    await says('given', 'Karen may be told')
    expect(await check()).toBe('given')
    world.clock.moveTo(new Date('2026-11-23T09:05:00Z'))
    await says('withdrawn')
    expect(await check()).toBe('withdrawn')
    const all = await world.work((work) => readConsents(work, jean))
    expect(all.map((one) => [one.answer, one.note])).toEqual([['withdrawn', null], ['given', 'Karen may be told']])
    expect(latest(all).get('share with family')?.answer).toBe('withdrawn')
  })
  it('saved twice at one moment is the more careful of the two, in whichever order', async () => {
    world.clock.moveTo(new Date('2026-11-23T09:10:00Z'))
    for (const answers of [['refused', 'given'], ['given', 'refused']] as const) {
      for (const answer of answers) await says(answer)
      expect(await check()).toBe('refused')
      const all = await world.work((work) => readConsents(work, jean))
      expect(latest(all).get('share with family')?.answer).toBe('refused')
      expect(latest(all.toReversed()).get('share with family')?.answer).toBe('refused')
    }
  })
  it('keeps what was said beside the answer unreadable in the database', async () => {
    const rows = await world.work((work) => work.db.selectFrom('consent').select('note_sealed').where('organisation_id', '=', work.organisation.id).where('note_sealed', 'is not', null).execute())
    expect(rows).toHaveLength(1)
    expect(rows[0]?.note_sealed?.toString('latin1')).not.toContain('Karen')
  })
  it('for one purpose says nothing about another', async () => {
    expect(await world.work((work) => checkConsent(work, jean.participation, 'receive support'))).toBe('not asked')
  })
})
