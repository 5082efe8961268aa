import { expect, test } from 'vitest'
import { areBoxes, crossesAreTicks, readConsent, readConsentBox } from './consents.ts'

test.each([
  ['Y', 'given'], ['yes - phone', 'given'], ['✓', 'given'], ['both yes', 'given'], ['', 'missing'], ['to be asked', 'missing'], ['form sent', 'missing'], ['verbal', 'verbal, undated'], ['Y verbal', 'verbal, undated'], ['verbal 3/4/24', 'given'],
  ['daughter says ok', 'third party only'], ['mum signed', 'third party only'], ['GP said ok', 'third party only'], ['Y (W) / P not asked', 'partial'], ['yes but not to share with GP', 'partial'], ['?', 'unclear'], ['N', 'refused'], ['withdrawn', 'withdrawn'],
])('"%s" is %s', (text, label) => {
  expect(readConsent(text, '2025-06-30').value?.label).toBe(label)
})

test('the day beside a yes is kept', () => {
  expect(readConsent('Y 12/24', '2025-06-30').value).toMatchObject({ label: 'given', on: '2024-12' })
  expect(readConsent('Yes 12.3.24', '2025-06-30').value).toMatchObject({ label: 'given', on: '2024-03-12' })
})

test('what is not understood is asked, never taken for a yes', () => {
  expect(readConsent('best interests', '2025-06-30')).toMatchObject({ level: 'ask', value: null })
})

test.each([
  ['tak', 'given'], ['Tá', 'given'], ['nie / no', 'refused'], ['on phone', 'verbal, undated'], ['dtr says yes', 'third party only'], ['POA', 'third party only'], ['husband agreed', 'third party only'], ['Y?', 'unclear'], ['Declined then agreed?', 'unclear'], ['unsure', 'unclear'],
  ['yes no photos', 'partial'], ['no response', 'missing'], ['form sent', 'missing'], ['e-signed', 'given'], ['Yes but changed my mind 2/6, delete me please', 'withdrawn'], ['was Y now N', 'withdrawn'], ['FALSE', 'refused'], ['my mum ticked this for me', 'third party only'],
])('"%s" is %s', (text, label) => {
  expect(readConsent(text, '2026-11-28').value?.label).toBe(label)
})

test.each([['no capacity - LPA son agrees', 'third party only'], ['lacks capacity', undefined], ['no consent', 'refused'], ['No - changed mind', 'refused']])('"%s" is %s: not every no is a refusal', (text, label) => {
  expect(readConsent(text, '2026-11-28').value?.label).toBe(label)
})

test('a cross is a no, but a tick, shown, in a column that is ticked with crosses', () => {
  expect(readConsent('x', '2026-01-01').value?.label).toBe('refused')
  expect(readConsent('x', '2026-01-01', true)).toMatchObject({ level: 'flag', value: { label: 'given' } })
  expect(crossesAreTicks(['x', 'X', 'x', '', 'daughter says ok'])).toBe(true)
  expect(crossesAreTicks(['x', 'x', 'x', 'y'])).toBe(false)
  expect(crossesAreTicks(['x', '', ''])).toBe(false)
})

test.each([['pulled out', 'withdrawn'], ['stopped', 'withdrawn'], ['asked us to stop', 'withdrawn'], ['caseworker says ok', 'third party only']])('"%s" is %s', (text, label) => {
  expect(readConsent(text, '2026-01-01').value?.label).toBe(label)
})

test('a yes in two languages is one yes, and a no is no yes', () => {
  expect(['Oes / Yes', 'Y / Tak'].map((text) => readConsent(text, '2025-06-30').value?.label)).toEqual(['given', 'given'])
  expect(['Y / N', 'Na / No'].map((text) => readConsent(text, '2025-06-30').value?.label)).toEqual(['unclear', 'refused'])
})

test('a box of a database that is not ticked says nothing: consent is missing, not refused', () => {
  expect(areBoxes(['-1', '0', '-1', '#Deleted'])).toBe(true)
  expect(areBoxes(['0', '0', '0'])).toBe(false)
  expect([readConsentBox('-1').value?.label, readConsentBox('0').value?.label]).toEqual(['given', 'missing'])
})

test('"Relative only" is a relative’s yes and not half a yes', () => {
  expect(readConsent('Relative only', '2025-06-30').value?.label).toBe('third party only')
})
