import { expect, test } from 'vitest'
import { readLists } from './read-lists.ts'

const file = (name: string, ...lines: string[]) => ({ name, bytes: new TextEncoder().encode(lines.join('\n')) })
const members = file('members.csv', 'ID;Surname;Forename;Tel;Status;Consent;Remarks', 'M1;Ownby;Clive;07700900111;active;Y;', 'M2;Heath;Eoin;07700900112;removed;withdrawn;please take me off all lists 03.03.2024', 'M3;Tate;Joyce;07700900113;active;Y;')
const supporters = file('befrienders.csv', 'BefID;Name;Tel;Max;Check;Check date;Trained', 'B1;Áine Moore;07700900211;2;DBS;01.02.2020;01.02.2020', 'B2;Lynne Ash;07700900212;1;DBS;01.02.2020;01.02.2020')
const calls = (...rows: string[]) => readLists([members, supporters, file('contacts.csv', 'Pair;Member;Bef;Date;Start;Mins;In/Out;Result;Notes', 'P1;M1;B1;09.09.2024;14:00;20;out;talked;', 'P2;M3;B2;10.09.2024;14:00;30;out;talked;', ...rows)], { asOf: '2025-09-30' })

test('first names count where exactly one person of the pair fits', () => {
  const { calls: read, hold } = calls(';Clive O;Áine;16.09.2024;;n/a;;engaged;')
  expect(hold).toEqual([])
  expect(read[2]).toMatchObject({ member: { file: 'members.csv', row: 2 }, supporter: { file: 'befrienders.csv', row: 2 }, call: { kind: 'attempt' } })
})

test.each([['unknown member', ';M9;B1;16.09.2024;;20;;ok;'], ['nobody', ';;;16.09.2024;;20;;ok;'], ["another's pair", 'P1;M1;B2;16.09.2024;;20;;ok;'], ['no such day', 'P1;M1;B1;31.09.2024;;20;;ok;'], ['ten hours', 'P1;M1;B1;16.09.2024;;600;;ok;']])('a call is held: %s', (_why, row) => {
  expect(calls(row).hold.map((h) => [h.file, h.row])).toEqual([['contacts.csv', 4]])
})

test('a day without its year takes it from its neighbours, and is marked', () => {
  const { files } = calls('P1;M1;B1;30.12.2024;;20;;ok;', 'P1;M1;B1;2.1.;;20;;ok;')
  expect(files[2]?.records[3]?.cells.day).toMatchObject({ level: 'flag', value: { precision: 'day', iso: '2025-01-02' } })
})

test('the same call twice, a call after "take me off", and a worry are asked about', () => {
  const { importButAsk } = calls('P1;M1;B1;09.09.2024;14:00;20;out;talked;(typed from paper)', ';M2;B2;10.12.2024;;5;;lm;', 'P1;M1;B1;20.12.2024;;20;;ok;worried - see email')
  expect(importButAsk.filter((a) => a.file === 'contacts.csv').map((a) => a.row)).toEqual([4, 5, 6])
})
