import { expect, test } from 'vitest'
import { outwardsOf, readPostcode } from './postcodes.ts'

const outwards = outwardsOf(['LS8 6RT', 'LS8 7QD', 'ls8 6hn', 'LS17 3GQ', 'LS17'])
const read = (text: string, country = '') => readPostcode(text, { country, outwards })

// Shapes of BS 7666-2: AN NAA, ANN NAA, AAN NAA, AANN NAA, ANA NAA, AANA NAA.
test.each([['ls87qd', 'LS8 7QD'], ['LS17  2ZP', 'LS17 2ZP'], ['LS6 6NA ', 'LS6 6NA'], ['M1 1AE', 'M1 1AE'], ['B33 8TH', 'B33 8TH'], ['w1a0ax', 'W1A 0AX'], ['EC1A 1BB', 'EC1A 1BB'], ['DN55 1PT', 'DN55 1PT']])('"%s" is %s, silently', (text, postcode) => {
  expect(read(text)).toMatchObject({ level: 'ok', value: { precision: 'full', text: postcode } })
})

test.each([['LS9', 'district', 'LS9'], ['LS8 8', 'sector', 'LS8 8'], ['Leeds 8', 'district', 'LS8'], ['L58 7AB', 'full', 'LS8 7AB'], ['LS8 OAB', 'full', 'LS8 0AB'], ['LS08 7AB', 'full', 'LS8 7AB']])('"%s" is read and marked', (text, precision, postcode) => {
  expect(read(text)).toMatchObject({ level: 'flag', value: { precision, text: postcode } })
})

test('no fixed abode is no error', () => {
  expect(read('NFA')).toMatchObject({ level: 'flag', value: null })
})

test.each([['LS8 7OB'], ['ZZ1 1AA'], ['somewhere']])('"%s" is a question', (text) => {
  expect(read(text)).toMatchObject({ level: 'ask', value: null })
})

test('L58 stays where other rows have Liverpool postcodes', () => {
  expect(readPostcode('L58 7AB', { country: '', outwards: outwardsOf(['LS8 6RT', 'LS8 7QD', 'L1 8JQ', 'L58 7AB']) })).toMatchObject({ level: 'ok', value: { text: 'L58 7AB' } })
})

test('an Eircode is read, and Ireland without one is complete', () => {
  expect(read('a65f4e2', 'Ireland')).toMatchObject({ level: 'ok', value: { precision: 'eircode', text: 'A65 F4E2', district: 'A65' } })
  expect(read('', 'Ireland')).toMatchObject({ level: 'ok', value: null, why: expect.stringContaining('complete') })
})

test('a district ends in a letter only in the middle of London: elsewhere it is a slip', () => {
  const none = { country: '', outwards: new Map<string, number>() }
  expect(readPostcode('KY1O 3XW', none)).toMatchObject({ level: 'flag', value: { text: 'KY10 3XW' } })
  expect(readPostcode('SW1A 1AA', none)).toMatchObject({ level: 'ok' })
})

test('a part of an Eircode is an area, in Ireland', () => {
  const irish = { country: 'Ireland', outwards: new Map<string, number>() }
  expect([readPostcode('H91', irish), readPostcode('D77 H4', irish)]).toMatchObject([{ level: 'flag', value: { text: 'H91' } }, { level: 'flag', value: { text: 'D77 H4' } }])
})

test('an area that five rows of a list have is no slip, though the post knows none of that name', () => {
  const context = { country: '', outwards: outwardsOf(['ZL2 4BF', 'zl24bg', 'ZL2 4BH', 'ZL4 1AA', 'ZL2 4BJ']) }
  expect(readPostcode('zl24bf', context)).toMatchObject({ level: 'ok', value: { text: 'ZL2 4BF' } })
  expect(readPostcode('ZL4', context)).toMatchObject({ level: 'flag', value: { precision: 'district' } })
  expect(readPostcode('ZL2 4BF', { country: '', outwards: outwardsOf(['ZL2 4BF', 'LS8 7QD']) }).level).toBe('ask')
})

test('in a short list three rows of one area are no slip where nearly all have it', () => {
  expect(readPostcode('zv7 2bg', { country: '', outwards: outwardsOf(['ZV7 1AE', 'zv7 2bg', 'ZV7 2BD']) })).toMatchObject({ level: 'ok', value: { text: 'ZV7 2BG' } })
})
