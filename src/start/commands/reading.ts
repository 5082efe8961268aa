import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { isDay } from '../../engines/calendar/day.ts'
import { readLists, toReport } from '../../engines/reading/read-lists.ts'
import { type ComparedSet, readingShares } from '../reading-shares.ts'
import { type Command, readFlags, result, Unusable } from './trouble.ts'

const help = `alongside reading FOLDER…

How the reading of lists compares with what a careful person concluded, as docs/assurance/reading.md. Each folder holds the
lists of one charity and an expected.json with the keys that import --json prints, and "as_of" and "title".`

export const reading: Command = {
  help,
  async run(args) {
    const folders = args.filter((one) => !one.startsWith('-'))
    if (readFlags(args.filter((one) => one.startsWith('-')), []).has('help')) result(help)
    else if (folders.length === 0) throw new Unusable('Say which folders hold lists and what was concluded of them: alongside reading FOLDER')
    else result(readingShares(await Promise.all(folders.map(comparedSet))).trimEnd())
    return 0
  },
}

const rows = z.array(z.tuple([z.string(), z.number()]))
const at = z.array(z.object({ file: z.string(), row: z.number() }))
const people = z.array(z.object({ rows }))
const cell = z.tuple([z.number(), z.string(), z.string(), z.unknown(), z.enum(['ok', 'flag', 'ask']), z.string()])
const concluded = z.object({
  title: z.string(), as_of: z.string(),
  files: z.record(z.string(), z.object({ not_data_rows: z.array(z.tuple([z.number(), z.string()])) })),
  same_person: people, two_hats: people, uncertain_same_person: z.array(z.object({ people })),
  two_people_in_one_row: at, deceased: at, contact_limits: at, hold: at, visitor_safety_and_preferences: at,
  consent: z.record(z.string(), z.record(z.string(), z.array(z.number()))), values: z.record(z.string(), z.array(cell)),
})

/** One folder's lists, read as of the day its conclusions are of. */
export async function comparedSet(folder: string): Promise<ComparedSet> {
  const text = await readFile(path.join(folder, 'expected.json'), 'utf8').catch(() => undefined)
  if (text === undefined) throw new Unusable(`There is no expected.json in ${folder}.`)
  const expected = concluded.safeParse(parsed(text)).data
  if (!expected) throw new Unusable(`The expected.json in ${folder} has not the keys that import --json prints.`)
  const day = expected.as_of.split('/').toReversed().join('-')
  if (!isDay(day)) throw new Unusable(`"as_of" in ${folder}/expected.json is not a day.`)
  const names = Object.keys(expected.files)
  const files = await Promise.all(names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(path.join(folder, name))) })))
  return { name: path.basename(folder), title: expected.title, expected, got: toReport(readLists(files, { asOf: day })) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
