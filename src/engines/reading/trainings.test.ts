import { expect, test } from 'vitest'
import { readLists } from './read-lists.ts'

test('a day of training is read as a day, a tick and words stay as they are written', () => {
  const text = 'Name,DBS no,Refs,Induction,Safeguarding\nRuth Bannister,009912304522,2,13/03/2021,13.3.21\nKate Boothroyd,009912304633,2,Y,booked for May\n'
  const [ruth, kate] = readLists([{ name: 'volunteers.csv', bytes: new TextEncoder().encode(text) }], { asOf: '2024-06-30' }).files[0]?.records ?? []
  expect([ruth, kate].map((record) => [record?.cells.induction?.value, record?.cells['safeguarding training']?.value])).toEqual([['2021-03-13', '2021-03-13'], ['Y', 'booked for May']])
})
