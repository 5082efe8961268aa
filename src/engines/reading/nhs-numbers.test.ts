import { expect, test } from 'vitest'
import { readNhsNumber } from './nhs-numbers.ts'

// 943 476 5919 is the example of the NHS Data Dictionary; 999 numbers are kept for tests.
test.each([['943 476 5919', '9434765919'], ['9434765919', '9434765919'], ['999 910 7044', '9999107044']])('"%s" is valid', (text, number) => {
  expect(readNhsNumber(text)).toMatchObject({ level: 'ok', value: number })
})

test.each([['9434765918'], ['9995208400'], ['9.99E+09'], ['943 476 591'], ['12345678901']])('"%s" is kept out and asked about', (text) => {
  expect(readNhsNumber(text)).toMatchObject({ level: 'ask', value: null })
})
