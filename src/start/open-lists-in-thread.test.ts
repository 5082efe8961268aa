import { describe, expect, it } from 'vitest'
import { asDay } from '../engines/calendar/day.ts'
import { lookAtFiles, sentenceFor } from '../features/imports/import-files.ts'
import { openInThread } from './open-lists-in-thread.ts'

const day = asDay('2026-11-23')
const letters = 'bcdfghklmnprstvwz'
const surname = (i: number) => `${letters[i % 17]?.toUpperCase()}a${letters[Math.floor(i / 17) % 17]}o${letters[Math.floor(i / 289) % 17]}e${letters[Math.floor(i / 4913) % 17]}`
const row = (i: number) => `R/${i},${1 + (i % 28)}/${1 + (i % 12)}/2024,${surname(i)},Ada,${1 + (i % 28)}/${1 + (i % 12)}/19${30 + (i % 50)},${1 + (i % 90)} ${surname(i * 3)} Street,Wenbury,LS${1 + (i % 20)} 1AB,07700 9${String(i).padStart(5, '0')},"gardening, cards","Mon am, Thurs pm",Y,WL,likes a phone call first and knows the area well`
const list = (rows: number) => ({ name: 'long.csv', bytes: new TextEncoder().encode(`Ref,Date recd,Surname,First name,DOB,Address,Town,Postcode,Tel,Interests,Best days/times,Consent,Status,Notes\r\n${Array.from({ length: rows }, (_, i) => row(i)).join('\r\n')}\r\n`) })

describe('a thread that reads lists', () => {
  it('reads six thousand rows in forty-five megabytes: of a row it keeps what was written, and not what it read', async () => {
    const looked = await lookAtFiles([list(6000)], { asOf: day, open: (_, tell) => openInThread({ megabytes: 45, tell }) })
    expect(looked).toMatchObject({ summary: { files: { 'long.csv': { records: 6000 } } }, mapping: { 'long.csv': { kind: 'members' } } })
  }, 60_000)
  it('ends where a list does not fit into its room, with a sentence, and whoever asked goes on', async () => {
    const looked = await lookAtFiles([list(10_000)], { asOf: day, open: () => openInThread({ megabytes: 16 }) })
    expect('refused' in looked && sentenceFor(looked)).toMatch(/^long\.csv: It is more than is read at once.*send it in parts/)
  }, 60_000)
  it('tells how far it is, gives pieces when asked, and is over when it is ended', async () => {
    const told: number[] = []
    const lists = openInThread({ megabytes: 70, tell: (done) => told.push(done) })
    await lists.read({ lists: [{ ...list(2000), notes: [] }], asOf: day }, new Map())
    await lists.beside(new Set())
    expect(told).toEqual([500, 1000, 1500, 2000])
    expect(await lists.outline([], day)).toMatchObject({ people: 2000, pieces: 22 })
    expect((await lists.piece(19)).people).toHaveLength(100)
    expect((await lists.piece(21)).rows).toHaveLength(1000)
    await expect(lists.piece(22)).rejects.toThrow('no such piece')
    lists.end()
    await expect(lists.piece(0)).rejects.toThrow('ended')
  }, 30_000)
})
