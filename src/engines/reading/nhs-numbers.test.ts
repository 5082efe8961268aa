import { expect, test } from 'vitest'
import { readNhsNumber } from './nhs-numbers.ts'

// 943 476 5919 is the example of the NHS Data Dictionary; 999 numbers are kept for tests.
test.each([['943 476 5919', '9434765919'], ['9434765919', '9434765919'], ['999 910 7044', '9999107044']])('"%s" is valid', (text, number) => {
  expect(readNhsNumber(text)).toMatchObject({ level: 'ok', value: number })
})

test.each([['9434765918'], ['9995208400'], ['9.99E+09'], ['943 476 591'], ['12345678901']])('"%s" is kept out and asked about', (text) => {
  expect(readNhsNumber(text)).toMatchObject({ level: 'ask', value: null })
})

// Computed by hand from the rule: sums 299 and 330 (which gives 0), and numbers kept for tests.
test.each([['9434765919', true], ['9876543210', true], ['9434765918', false], ['9476719931', true], ['1234567890', false], ['9990000018', true], ['0000000000', false], ['9999999999', false]])('%s is a number that could have been issued: %s', (text, issued) => {
  expect(readNhsNumber(text).value !== null).toBe(issued)
})
