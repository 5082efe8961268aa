import { expect, test } from 'vitest'
import { deathIn } from './deaths.ts'

const whose = (text: string) => deathIn(text, ['Jean', 'Patel'])?.whose

test.each([['RIP 12/1/25'], ['passed away - niece rang 3rd Feb'], ['Died'], ['Sadly died 3rd March'], ['see obit YEP'], ['wife rang to say he had died'], ['son rang - she died in hospital'], ['Mrs Patel has passed away'], ['Jean died 3/2'], ['neighbour says she has passed away'], ["dec'd"]])('"%s": the person has died', (text) => {
  expect(whose(text)).toBe('own')
})

test.each([
  ['husband died last year'], ['husband deceased'], ['bereaved - wife died Jan'], ['wife d. 2020'], ['mum d. Aug 23, v hard'], ['lost his dog Bess in March, v low'], ['cat died'], ['late husband was a miner'], ['had a visitor here after Pat died'],
  ['daughter phoned, mum passed away on Sunday'], ['grieving for brother who died'], ['death of her husband'], ['nearly died of covid'], ['dead keen on bowls'], ['has deceased partner'], ['wife rang 11.02.2025'], ['Dad died when she was 6'], [''],
])('"%s": somebody else, or nobody', (text) => {
  expect(whose(text)).toBeUndefined()
})

test('a name before the word is that person', () => {
  expect(deathIn('Ron died Nov 24. Sheila would like to go on with Bill', ['Sheila', 'Ackroyd'])).toMatchObject({ whose: 'named', name: 'Ron' })
})

test.each([['RIP husband'], ['his wife left. he died'], ['Died? check with GP'], ['no longer with us'], ['moved to care home then died Feb']])('"%s" is not clear: a person must read it', (text) => {
  expect(whose(text)).toBe('unclear')
})

test('an obituary is not yet certain', () => {
  expect(deathIn('see obit', ['Jean'])).toMatchObject({ whose: 'own', certain: false })
})

test.each(['phone is dead at mo', 'is dead to her family', 'dead keen on bingo', 'passed her driving test'])('%s is nobody who died', (text) => {
  expect(deathIn(text, ['Jean'])).toBeUndefined()
})

test('a card that came back with the word is no certainty', () => {
  expect(deathIn('card returned "deceased"', ['Jean'])).toMatchObject({ whose: 'own', certain: false })
})

test('of two in one row, the one named before the word has died', () => {
  expect(deathIn('Tudor died 14 May 2025, Olwen still comes on Weds', ['Tudor', 'Olwen'])).toMatchObject({ whose: 'own', name: 'Tudor' })
})

test('a relative who stands before the dash is the one who died, but not one who is only mentioned', () => {
  expect(deathIn('Mum - died June', ['Bob'])).toBeUndefined()
  expect(deathIn('Lives with son. Died 3/4/25', ['Bob'])).toMatchObject({ whose: 'own' })
})

test.each(['Bridie gone to God 3rd Nov', 'd. 4 Oct 26', '† 3/4/25'])('"%s": she has died', (text) => {
  expect(deathIn(text, ['Bridie'])).toMatchObject({ whose: 'own' })
})

test.each(['HAS GONE TO HER REST 3 MARCH 2025', 'no longer with us, stone goes up in May', 'LATE OF THIS PARISH, DIED ON ALL SOULS DAY', 'wife phoned: Jean lost her fight on 2 July', 'daughter rang 2 May: Jean died on Easter Monday', 'wedi marw 3 Mawrth 2025', 'This is her son. Mum died in April', 'Went to hospice Jan, died 03/02/2024, brother rang', 'Moved to a nursing home, died 3 March'])('"%s": she has died', (text) => {
  expect(whose(text)).toBe('own')
})

test.each([['no longer with us', 'unclear'], ['no longer with us since 3/4/24', 'unclear'], ['hen gi wedi marw, yn isel', undefined], ['her husband is at rest, funeral 3 May', undefined], ['Mum died in April', undefined]])('"%s": nobody may say so yet', (text, expected) => {
  expect(whose(text)).toBe(expected)
})
