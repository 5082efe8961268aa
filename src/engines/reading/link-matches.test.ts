import { expect, test } from 'vitest'
import { readLists } from './read-lists.ts'

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const supporters = file('volunteers.csv', 'First name,Surname,Known as,DBS no.,Refs,Tel\nSue,Pickles,Sue P,1,2,07700900111\nSue,Hartley,Sue H,1,2,07700900112\nWilliam,Garside,Bill G,1,2,07700900113\nKathleen,Brody,Kath,1,2,07700900114\n')
const fits = (written: string) => readLists([file('referrals.csv', `Name,Tel,Referred by,Consent,Matched with\nAnn Hall,07700900211,self,Y,${written}\n`), supporters], { asOf: '2025-06-30' }).matchedWith[0]?.fits.map((r) => r.row)

test.each([['Bill G', [4]], ['Bill', [4]], ['Kath', [5]], ['Sue H', [3]], ['Sue', [2, 3]], ['Moira', []], ['Sue Pickles', [2]]])('"%s" may be the supporters of rows %j', (written, rows) => {
  expect(fits(written)).toEqual(rows)
})
