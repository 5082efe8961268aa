import { describe, expect, test } from 'vitest'
import { findTables } from './find-tables.ts'
import { readLists, toReport } from './read-lists.ts'

const table = (text: string) => text.trim().split('\n').map((line) => line.split(','))
const found = (text: string) => findTables(table(text), '2026-11-28')
const bytes = (text: string) => new TextEncoder().encode(text)

describe('where the headings stand', () => {
  test('lines above them are left out', () => {
    expect(found('RIVERSIDE BEFRIENDERS,,\nas at 3/11/2026,,\n,,\nSurname,Forename,Tel\nHALL,Jean,01632 960111')).toMatchObject([{ top: 3, from: 4, headings: ['Surname', 'Forename', 'Tel'] }])
  })

  test('two lines of one heading are put together', () => {
    expect(found('Client,Date of,Post,Tel.\nname,birth,code,number\nJean Hall,3/4/41,LS8 1AA,01632 960111')).toMatchObject([{ top: 0, from: 2, headings: ['Client name', 'Date of birth', 'Post code', 'Tel. number'] }])
  })

  test('a line of groups gives its word to a heading that says nothing alone', () => {
    expect(found('Volunteers,,,,\n,Monday,,Tuesday,\nName,am,pm,am,pm\nBob Hope,Y,,,Y')).toMatchObject([{ top: 2, from: 3, headings: ['Name', 'Monday am', 'Monday pm', 'Tuesday am', 'Tuesday pm'] }])
    expect(found(',Name,,Contact,\nNo.,First,Last,Home phone,Mobile\n1,Jean,Hall,01632 960111,07700 900111')).toMatchObject([{ top: 1, headings: ['No.', 'First', 'Last', 'Home phone', 'Mobile'] }])
  })

  test('a second line that only explains is no record', () => {
    expect(found('Surname,Next of kin,Details OK?\n,(name & number),(Y or N)\nHall,son 07700 900111,Y')).toMatchObject([{ top: 0, from: 2, headings: ['Surname', 'Next of kin', 'Details OK?'] }])
  })

  test('a list may begin with its first record', () => {
    expect(found('Jean Hall,3/4/41,LS8 1AA,01632 960111\nWei Ng,12.12.50,LS8 1AB,07700 900222')).toMatchObject([{ top: 0, from: 0, headings: ['', '', '', ''] }])
  })

  test('a record below one line of headings stays a record', () => {
    expect(found('Name,Tel,Comments\n",a-a,')).toMatchObject([{ from: 1 }])
    expect(found('First name,Surname,Notes\nJean,Hall,likes tea')).toMatchObject([{ from: 1 }])
  })
})

test('another table further down has headings of its own, and is read by them', () => {
  const text = 'Name;Tel;Postcode;Start date\nJean Hall;01632 960111;LS8 1AA;1/2/23\n;;;\nVOLUNTEERS;;;\nVolunteer;Mobile;DBS no;DBS date\nBob Hope;7700900333;1234567890;May 23\n'
  const { files, values } = toReport(readLists([{ name: 'both.csv', bytes: bytes(text) }], { asOf: '2026-11-28' }))
  expect(files['both.csv']?.not_data_rows).toEqual([[3, 'blank'], [4, 'section'], [5, 'repeated header']])
  expect(values['both.csv']?.filter(([row]) => row === 6).map(([, heading, , read, level]) => [heading, read, level])).toEqual([['Mobile', '+447700900333', 'ok'], ['DBS no', '001234567890', 'flag'], ['DBS date', '2023-05', 'flag']])
})

test('the same headings again begin no other table', () => {
  expect(found('Name,Tel,Notes\nJean Hall,01632 960111,x\nName,Tel,Notes\nWei Ng,07700 900222,y')).toHaveLength(1)
})

test('a list without headings may begin with a section', () => {
  expect(found('SOPRANOS,,,\nJean Hall,01632 960111,12 May,x\nAnn Lee,07700900222,3 June,')).toMatchObject([{ from: 0, headings: ['', '', '', ''] }])
})
