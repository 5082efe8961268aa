import { expect, test } from 'vitest'
import { deathIn } from './deaths.ts'

const whose = (text: string) => deathIn(text, ['Jean', 'Hall'])?.whose ?? 'nobody'

/** Jean Hall has died, or somebody must read whether she has. */
const OWN = [
  'died', 'Died 3/2/26', 'passed away March 2025', 'RIP', 'deceased', 'Deceased Jan 25', 'sadly died', 'sadly passed away', 'passed away', 'died in hospital',
  'Jean died 4 Jan', 'Mrs Hall died', 'she died last week', 'died suddenly', 'DIED 12.3.25', 'daughter rang to say she died', 'son informed us of her death',
  'we heard she has died', 'death notified 3/4', 'obituary in Echo', 'see obit', 'passed 3/3/26', 'died peacefully', 'now deceased', 'RIP 2/2/25',
  'son says Jean passed away', 'Jean passed', 'no longer with us (died Feb)', 'died Christmas Eve', 'd. 3/4/25', '†  3/4/25', '† Feb 2026', 'Died - close file',
  'has died', 'confirmed deceased', 'deceased - daughter to collect card', 'death: 4/5/25', 'Passed peacefully', 'passed on 4th May', 'GP rang: she has died',
  'late Jean', 'card returned - deceased', "Jean's funeral 3/5", 'died of covid', "dec'd", 'gone to glory - died Sunday', 'died at home 3/3 with family',
  'Jean Hall died in the Royal, 12 Nov', 'died (cancer) June 25', 'RIP Jean', 'Rest in peace', 'sadly we lost Jean in May', 'lost Jean in May 25',
  'Jean no longer with us, RIP',
]

test.each(OWN)('"%s" is not passed over', (text) => {
  expect(['own', 'unclear']).toContain(whose(text))
})

/** Somebody else has died. */
const OTHERS = [
  'husband died', 'husband died last year', 'wife passed away in 2020', 'lost her husband', 'widowed 2019', 'her mum died', 'recently bereaved', 'dog died',
  'his cat died', 'son died in accident', 'bereaved of wife', 'lost wife to cancer', 'late husband Frank', 'daughter deceased', "brother's funeral Friday",
  'since her husband died', 'friend passed away', 'nursed mum till she died', 'both parents dead', 'neighbour found dead', 'twin sister died at birth',
  'father died when he was 5', 'was with her when mum died', "husband dec'd", 'partner RIP 2021', 'wife d. 2017', 'lost partner in March', 'grieving for sister',
  "his wife's death", 'death of husband', "anniversary of son's death", 'budgie died', 'widow of Stan', 'her late mother', 'lost a baby', 'stillbirth', 'baby died',
  'granddaughter died', 'lost his mate Bob', 'friend Ron died', 'Bob (husband) died', 'hubby passed', 'dad passed Xmas', 'mam passed on', 'lost mum & dad',
  'volunteer died', 'her befriender died',
]

test.each(OTHERS)('"%s" leaves the person living', (text) => {
  expect(['nobody', 'named']).toContain(whose(text))
})

/** Nobody has died. */
const NOBODY = [
  'nearly died', 'dying for a chat', 'phone dead', 'dead keen', 'battery dead', 'scared of dying', 'death cafe', 'works at funeral directors', 'passed driving test',
  'passed exam', 'past president', 'late riser', 'late for appointments', 'late shift', 'to die for cakes', 'dead end street', 'deadline 3 March',
  'end of life care nurse', 'hospice volunteer', 'lost glasses', 'lost weight', 'lost confidence', 'lost touch with son', 'rest home', 'passed to Sue',
  'passed on to GP', 'passed message on', 'details passed on', 'passed to volunteer', 'referral passed on 3/4', 'lost keys', 'killing time', 'died down', 'dyed hair',
  'Deirdre Dye', 'she could have died of embarrassment', 'would die without her cat', 'thinks about death a lot', 'over my dead body', 'funeral plan',
  'paid for her funeral', 'going to a funeral', 'at a funeral today', 'sings at funerals', 'has a dead leg', 'lives opposite the cemetery', 'RIP club', 'ripped coat',
  'obituary writer', 'late diagnosis', 'passes by daily', 'departed for Spain', 'gone to Spain', 'went to a better place (new flat)', 'passed his bowel test',
]

test.each(NOBODY)('"%s" is no death', (text) => {
  expect(whose(text)).toBe('nobody')
})
