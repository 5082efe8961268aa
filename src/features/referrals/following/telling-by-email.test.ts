import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn } from '../../../../tests/support/neighbours.ts'
import { openReferralWorld, type ReferralWorld } from '../../../../tests/support/referral-world.ts'
import { recordConsent } from '../../consent/record-consent.ts'
import { sendMessage } from '../../messages/send-message.ts'
import { flagDeath } from '../../people/deaths/flag-death.ts'
import { holdBack } from '../../messages/hold-back.ts'
import { onUnsure } from '../../../start/rooms.ts'
import { placeReferral } from '../place-referral.ts'
import type { TakenInReferral } from '../take-in-referral.ts'
import { tellReferrer } from './tell-referrer.ts'

let world: ReferralWorld
beforeAll(async () => {
  world = await openReferralWorld()
})
afterAll(() => world.close())

const placed = async (name: string, more: Parameters<ReferralWorld['takesIn']>[1] = {}) => {
  const one = await world.takesIn(name, more)
  await world.goesTo('waiting', one)
  await world.does((work) => placeReferral(work, { referral: one.referral, how: 'came to a group', on: work.today }))
  return one
}
const says = (one: TakenInReferral, answer: 'given' | 'withdrawn') => world.does((work) => recordConsent(work, { participation: one.member, person: one.person, purpose: 'share with the referrer', thing: one.referral, answer, how: 'on the phone' }))
const tells = ({ referral }: TakenInReferral, sentence: string | null = null) => world.does((work) => tellReferrer(work, { referral, outcome: 'engaged', on: work.today, sentence, how: 'by email' }))
const mailAbout = ({ referral, person }: TakenInReferral) =>
  world.does(async (work) => {
    const rows = await work.db.selectFrom('message as m').innerJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'm.organisation_id').on('k.subject_id', '=', person)).select(['m.id', 'm.address', 'm.subject', 'm.state', 'm.why', 'm.body_sealed as sealed', 'k.wrapped as key']).where('m.organisation_id', '=', work.organisation.id).where('m.referral_id', '=', referral).execute()
    return rows.map(({ sealed, key, ...row }) => ({ ...row, text: work.text.open(person, { table: 'message', column: 'body_sealed', row: row.id }, { sealed, key }) }))
  })
const leaves = (id: string) => sendMessage({ work: (does) => world.work(does), transport: null, onUnsure }, id)

describe('whoever suggested somebody and left an email', () => {
  it('is told by email how it came out, with what the person agreed and no name, once they agreed', async () => {
    const iris = await placed('Iris Fenn')
    expect(await tells(iris)).toEqual({ refused: 'they have not agreed' })
    expect(await mailAbout(iris)).toEqual([])
    await says(iris, 'given')
    expect(await tells(iris, 'She comes every week.')).toBe('told')
    const [mail] = await mailAbout(iris)
    expect(mail).toMatchObject({ address: 'tom@surgery.example', subject: 'What you sent us', state: 'queued' })
    expect(mail?.text).toContain('They now have support with us. She comes every week.')
    expect(mail?.text).not.toMatch(/Iris|Fenn|Tuesday/)
    expect(await leaves(mail?.id ?? '')).toBe('caught')
  })

  it.each(['practice', 'family or friend'] as const)('of %s hears nothing where the person changed their mind before it left', async (source) => {
    const jean = await placed(`Jean of ${source}`, { source })
    await says(jean, 'given')
    expect(await tells(jean)).toBe('told')
    world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
    await says(jean, 'withdrawn')
    const [mail] = await mailAbout(jean)
    expect(await leaves(mail?.id ?? '')).toBe('held back')
    expect((await mailAbout(jean))[0]?.why).toBe('asked not to')
  })

  it('learns of no death: what waits is held back, and nothing is begun', async () => {
    const ned = await placed('Ned Alder')
    await says(ned, 'given')
    expect(await tells(ned)).toBe('told')
    await world.does((work) => flagDeath(work, { person: ned.person, about: ned.member, certain: false, died: null, words: 'heard' }))
    expect(await world.does((work) => holdBack(work, [ned.member], 'died'))).toBe(1)
    const late = await placed('Late Alder')
    await says(late, 'given')
    expect(await tells(late)).toBe('told')
    await world.does((work) => flagDeath(work, { person: late.person, about: late.member, certain: false, died: null, words: 'heard' }))
    expect(await leaves((await mailAbout(late))[0]?.id ?? ''), 'asked again when it would leave').toBe('held back')
  })

  it('that comes back is a task which names nobody, and leads to whom it was about', async () => {
    const abe = await placed('Abe Reed')
    await says(abe, 'given')
    await tells(abe)
    const [mail] = await mailAbout(abe)
    await world.work((work) => onUnsure(work, { id: mail?.id ?? '', to: abe.member, referral: abe.referral, state: 'failed' }))
    const task = await world.does((work) => work.db.selectFrom('task').select(['id', 'about_id']).where('organisation_id', '=', work.organisation.id).where('kind', '=', 'message refused').executeTakeFirst())
    expect(task?.about_id).toBeNull()
    const asha = await signedIn(world, peopleWeb(world), world.asha.account)
    const page = (await asha.get(`/test/tasks/${task?.id}`)).html
    expect(page).toContain('A message to whoever suggested somebody')
    expect(page).toContain(`/test/referrals/${abe.referral}`)
    expect(page).not.toContain('Abe')
  })

  it('is offered only where there is an address', async () => {
    const iris = await placed('Iris Form', { agreed: true })
    const asha = await signedIn(world, peopleWeb(world), world.asha.account)
    expect((await asha.get(`/test/referrals/${iris.referral}/feedback`)).html).toContain('To tom@surgery.example.')
    await world.does((work) => work.db.updateTable('referrer').set({ email: null }).where('organisation_id', '=', work.organisation.id).where('referral_id', '=', iris.referral).execute())
    expect((await asha.get(`/test/referrals/${iris.referral}/feedback`)).html).not.toContain('By email')
    expect(await tells(iris)).toEqual({ refused: 'nobody to tell' })
  })
})
