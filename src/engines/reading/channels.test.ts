import { expect, test } from 'vitest'
import { channelLimit, channelOf } from './channels.ts'
import { readLists } from './read-lists.ts'

test.each([['Post?', 'no_letter'], ['OK to text', 'no_text'], ['Can we phone?', 'no_phone'], ['E-mail OK', 'no_email'], ['Visits', 'no_visit'], ['Voicemail?', 'no_message']])('"%s" over yes and no is a way of reaching somebody: %s', (heading, kind) => {
  expect(channelOf(heading, ['Y', 'N', '', 'Y'])).toBe(kind)
})

test('a column that holds numbers or words is none', () => {
  expect(channelOf('Phone', ['01632 960111', '07700 900222'])).toBeUndefined()
  expect(channelOf('Pets?', ['Y', 'N'])).toBeUndefined()
})

test('a no under it is a limit, a yes is not', () => {
  expect(channelLimit('no_letter', 'Post?', 'N')).toMatchObject({ kind: 'no_letter' })
  expect(channelLimit('no_letter', 'Post?', 'Y')).toBeUndefined()
})

test('a yes, a tick or a day under "Do not contact" forbids it, and one under "Date of death" says that somebody has died', () => {
  const text = 'Name,Tel,Joined,DNC,Date of death\nJean Hall,01632 960111,1/2/20,,\nRon Hall,01632 960112,1/2/21,Y,\nAnn Lee,01632 960113,1/2/22,N,3/4/26\n'
  const reading = readLists([{ name: 'list.csv', bytes: new TextEncoder().encode(text) }], { asOf: '2026-11-28' })
  expect(reading.contactLimits.map(({ row, kind }) => [row, kind])).toEqual([[3, 'none']])
  expect(reading.deceased.map(({ row, person }) => [row, person])).toEqual([[4, 'Ann Lee']])
})

test('consent asked for each way of reaching somebody is no consent to be on the list', () => {
  const text = 'Name,Tel,Joined,Consent to post,Consent to e-mail\nJean Hall,01632 960111,1/2/20,N,Y\nRon Hall,01632 960112,1/2/21,Y,Y\n'
  const reading = readLists([{ name: 'list.csv', bytes: new TextEncoder().encode(text) }], { asOf: '2026-11-28' })
  expect([reading.contactLimits.map(({ row, kind }) => [row, kind]), reading.consent]).toEqual([[[2, 'no_letter']], []])
})

test('what stands under somebody close is not about the person', () => {
  const text = "Carer,Cared-for person,Cared-for DOB,Carer DOB,Carer's mobile\nBob Kay,Mum - died in June,3/4/1938,12/12/1965,07700 900333\nSue Ng,Mrs Ng senior (Mei),1/2/1930,7/8/60,07700 900222\nJean Hall,husband Ron at home,3/5/1938,5/6/41,07700 900111\n"
  const reading = readLists([{ name: 'carers.csv', bytes: new TextEncoder().encode(text) }], { asOf: '2026-11-28' })
  expect(reading.deceased).toEqual([])
  expect(reading.files[0]?.columns.map((column) => column.meaning)).toEqual(['name', 'not used', 'not used', 'born', 'telephone'])
})

test('the boxes of a database say yes with -1 and no with 0, and a column of counts says neither', () => {
  expect(channelOf('OKtoPhone', ['-1', '0', '-1'])).toBe('no_phone')
  expect(channelOf('Calls', ['0', '1', '0', '3'])).toBeUndefined()
  expect(channelLimit('no_phone', 'OKtoPhone', '0')).toMatchObject({ kind: 'no_phone' })
  expect(channelLimit('no_phone', 'OKtoPhone', '-1')).toBeUndefined()
})

test('whoever has left a newsletter is sent no e-mail', () => {
  const text = 'Email Address,First Name,Last Name,Phone Number,UNSUB_TIME\na@example.org,Ann,Lee,07700 900111,2025-02-03 10:11:12\n'
  expect(readLists([{ name: 'unsubscribed.csv', bytes: new TextEncoder().encode(text) }], { asOf: '2026-11-28' }).contactLimits.map(({ row, kind }) => [row, kind])).toEqual([[2, 'no_email']])
})

test.each(['Who died', 'Relationship to them', 'Name of deceased'])('beside "%s" a date of death is of whom they lost', (heading) => {
  const text = `Name,Tel,${heading},Date of death\nMarion Bexley,01632 960402,Stan,02/11/2024\nGeoffrey Cubitt,01632 960403,Eileen,25/09/2024\n`
  expect(readLists([{ name: 'waiting.csv', bytes: new TextEncoder().encode(text) }], { asOf: '2025-06-30' }).deceased).toEqual([])
})

test('what must not be done is found where it says why they came', () => {
  const text = 'Name,Address,Postcode,Referred by,Reason for referral\nWinifred Allerton,2 Beacon View,HX2 7DB,GP,"Very deaf, please do not telephone - write to her"\n'
  expect(readLists([{ name: 'referrals.csv', bytes: new TextEncoder().encode(text) }], { asOf: '2024-09-30' }).contactLimits.map(({ kind }) => kind)).toEqual(['no_phone'])
})
