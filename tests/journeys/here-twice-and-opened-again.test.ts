import { afterAll, beforeAll, it } from 'vitest'
import { readOrganisations } from '../../src/features/service/store.ts'
import { nothingSaid } from '../../src/features/referrals/referral-told.ts'
import { takeInReferral } from '../../src/features/referrals/take-in-referral.ts'
import { outsideOrganisations } from '../../src/platform/database/transaction.ts'
import { composeFor } from '../../src/start/compose-for.ts'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
  await irisComesInAgain()
})
afterAll(() => wenbury.close())

it('a duplicate: two letters about Iris become one referral, with what each told', { timeout: 60_000 }, async () => {
  const asha = await wenbury.signsIn('asha', 'desktop')
  await asha.opens('/wenbury/referrals')
  await asha.page.getByRole('link', { name: 'Iris Fen', exact: true }).click()
  await asha.follows('Is this somebody we have already?')
  await asha.reads(/Shown because of the same number or address\./)
  await asha.presses('They are the same person')
  await asha.reads('Choose the referral that goes on')
  await asha.chooses(/^Iris Fenn/)
  await asha.presses('They are the same person')
  await asha.reads('Saved. What was told here can be read with the other referral too.')
  await asha.page.locator('summary').filter({ hasText: 'Also told by Iris’s neighbour' }).click()
  await asha.reads('She hums in the garden')
  await asha.opens('/wenbury/referrals')
  await asha.doesNotRead(/^Iris Fen$/)
})

it('a reopening: finished, asked again, with a note, and what was before in view', { timeout: 60_000 }, async () => {
  const asha = await wenbury.signsIn('asha', 'phone', { script: false })
  await asha.opens('/wenbury/referrals')
  await asha.follows('Abdul Karim', 'main')
  await unfolds(asha, 'Abdul would rather not')
  await asha.presses('Take Abdul off the list')
  await unfolds(asha, 'Nothing more to do here')
  await asha.presses('Finish')
  await asha.reads('Finished. It can be opened again any time.')
  await unfolds(asha, 'Open it again')
  await asha.presses('Open it again')
  await asha.reads('Write why, in a line')
  await asha.fills('Why?', 'He rang: the dominoes have started again without him.')
  await asha.presses('Open it again')
  await asha.reads('Opened again. What happened before stays below.')
  await asha.reads(/the dominoes have started again/)
  await asha.reads('Would rather not.')
  await asha.reads('Ask Abdul first')
  await asha.reads('Abdul would rather not, and since then this was opened again.')
})

const unfolds = (who: Somebody, summary: string) => who.page.locator('summary').filter({ hasText: summary }).click()

/** A neighbour writes about Iris too, with the number we have already and the name as she hears it. */
async function irisComesInAgain() {
  const [organisation] = await outsideOrganisations(wenbury.installation.database, readOrganisations)
  if (!organisation) throw new Error('Wenbury Neighbours is not there.')
  const { alongside, close } = await composeFor(wenbury.installation, { clock: wenbury.clock })
  await alongside.work(organisation, { kind: 'software', name: 'history' }, (work) =>
    takeInReferral(work, {
      whom: { new: { name: 'Iris Fen' }, hat: { area: 'Orchard Rise', reach: [{ kind: 'telephone', value: '+441632960110', whose: null }] } },
      source: 'family or friend', sourceWords: 'her neighbour', cameBy: 'paper',
      referrer: { name: 'Iris’s neighbour', asWhat: 'neighbour', worksFor: null, telephone: null, email: null },
      told: { ...nothingSaid, wants: 'She hums in the garden and stops when she sees me', knows: 'not asked' }, agreedTo: null,
    }),
  )
  await close()
}
