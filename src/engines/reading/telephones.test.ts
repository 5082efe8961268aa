import { expect, test } from 'vitest'
import { readTelephones, usualAreaCode } from './telephones.ts'

const read = (text: string, country = '') => readTelephones(text, { country, areaCode: '01632' })
const numbers = (text: string, country = '') => read(text, country).value?.map((t) => t.e164)

// Numbers from Ofcom's ranges for drama (01632 960000 to 960999, 07700 900000 to 900999, 020 7946 0000 to 0999).
test.each([
  ['01632 960711', '+441632960711'], ['(01632) 960509', '+441632960509'], ['0163 296 0244', '+441632960244'], ['1632960711', '+441632960711'], ['7700900599', '+447700900599'],
  ['+44 7700 900538', '+447700900538'], ['+44 (0)7700 900123', '+447700900123'], ['0044 7700 900123', '+447700900123'], ['020 7946 0111', '+442079460111'], ['7700900111.0', '+447700900111'],
])('"%s" is read silently', (text, e164) => {
  expect(numbers(text)).toEqual([e164])
  expect(read(text).level).toBe('ok')
})

test.each([['+353 (0)20 917 0034', '+353209170034', 'ok'], ['00353 20 919 8142', '+353209198142', 'ok'], ['020 916 8201', '+353209168201', 'flag'], ['07700 900841', '+447700900841', 'ok']])('in a row of Ireland "%s" is %s', (text, e164, level) => {
  expect(numbers(text, 'Ireland')).toEqual([e164])
  expect(read(text, 'Ireland').level).toBe(level)
})

test('the same ten digits without the country are a question, not London', () => {
  expect(read('020 916 8201').level).toBe('ask')
  expect(read('020 916 8201', 'N. Ireland').level).toBe('ask')
})

test.each([['7.7009E+09'], ['07700 90012'], ['ex-dir'], ['as above'], ['ask'], ['withheld'], ['0770090011122'], ['01632 960711 960712 960713']])('"%s" is a question', (text) => {
  expect(read(text)).toMatchObject({ level: 'ask', value: null })
})

test('"none" is a known nothing', () => {
  expect(read('none')).toMatchObject({ level: 'ok', value: null, why: 'no number' })
})

test('a local number is kept, with the likely area code as a hint only', () => {
  expect(read('960123')).toMatchObject({ level: 'flag', value: [{ e164: null, written: '960123' }], why: expect.stringContaining('01632') })
})

test('two numbers stay two, and whose they are is kept', () => {
  expect(read('01632 960723 / 07700 900817 (dau Sue)')).toMatchObject({ level: 'flag', value: [{ e164: '+441632960723', belongsTo: null }, { e164: '+447700900817', belongsTo: 'daughter Sue' }] })
  expect(numbers('h 01632 960111 m 07700 900222')).toEqual(['+441632960111', '+447700900222'])
  expect(read('01632960222 (daughter Pam 07700900333)').value?.map((t) => t.belongsTo)).toEqual([null, 'daughter Pam'])
  expect(read('07700 900811 (daughter Karen)').value?.[0]?.belongsTo).toBe('daughter Karen')
})

test('a letter O among the digits is read as a nought, and marked', () => {
  expect(read('O7700 900123')).toMatchObject({ level: 'flag', value: [{ e164: '+447700900123' }] })
})

test('the usual area code is that of most landlines', () => {
  expect(usualAreaCode(['01632 960711', '(01632) 960509', '1632960711', '01134 960000', '07700 900111'])).toBe('01632')
})

test('letters O, a number written twice and a full stop do not keep a number from being read', () => {
  const read = (text: string) => readTelephones(text, { country: '', areaCode: '' })
  expect(read('O7700 9OO123')).toMatchObject({ level: 'flag', value: [{ e164: '+447700900123' }] })
  expect(read('07700900123 07700900123').value).toHaveLength(1)
  expect(read('07700 900 123.')).toMatchObject({ level: 'ok', value: [{ e164: '+447700900123' }] })
})

test('an Irish mobile has a shape that no British number has', () => {
  const of = (text: string, country: string) => readTelephones(text, { country, areaCode: '' })
  expect(of('085 000 0101', 'Ireland')).toMatchObject({ level: 'ok', value: [{ e164: '+353850000101' }] })
  expect(of('83 000 0118', 'Ireland')).toMatchObject({ level: 'ok', value: [{ e164: '+353830000118' }] })
  expect(of('087 123 4567', '')).toMatchObject({ level: 'flag', value: [{ e164: '+353871234567' }] })
  expect(of('0861 000 11', 'Ireland')).toMatchObject({ level: 'ask' })
})

test('nobody has a number of one figure over and over', () => {
  expect(readTelephones('07000000000', { country: '', areaCode: '' }).level).toBe('ask')
})

test.each(['no mobile', 'no landline', 'not on the phone'])('"%s" is no number', (text) => {
  expect(readTelephones(text, { country: '', areaCode: '' })).toMatchObject({ level: 'ok', value: null })
})
