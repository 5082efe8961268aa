import { readFileSync } from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { compact } from '../../engines/distance/place-lists.ts'
import type { Place } from '../../features/service/places.ts'

const list = z.string().transform((text) => text.split(';').map((part) => part.trim()).filter((part) => part !== ''))
const orNull = z.string().transform((text) => (text === '' ? null : text))
const days = z.string().regex(/^\d+$/).transform(Number)

const staff = z.object({ slug: z.string(), name: z.string(), 'known as': orNull, role: z.enum(['coordinator', 'administrator']) })
const supporter = z.object({
  slug: z.string(), name: z.string(), 'known as': orNull, area: z.string(), postcode: z.string(), telephone: z.string(), started: days,
  capacity: z.string().transform((text) => (text === '' ? null : Number(text))),
  state: z.enum(['available', 'paused', 'training', 'screening', 'applied', 'ended']),
  check: orNull, checked: orNull, references: orNull, training: list, interests: orNull, free: orNull, languages: list, travel: orNull, home: orNull,
  experience: orNull, share: z.enum(['yes', 'no', '']), brings: orNull, 'signs in': z.enum(['yes', 'no']),
})
const member = z.object({
  slug: z.string(), name: z.string(), 'known as': orNull, born: orNull, area: z.string(), postcode: z.string(), telephone: z.string(), whose: orNull, lives: orNull,
  source: z.enum(['self', 'family or friend', 'member', 'practice', 'link worker', 'social care', 'hospital', 'job centre', 'housing', 'community group']),
  'referred by': orNull, received: days, matters: orNull, 'own words': z.enum(['yes', 'no', '']), brings: list, interests: list, free: orNull, languages: list, access: orNull,
  visitor: z.enum(['M', 'F', 'either', '']), home: orNull, 'before visiting': orNull, limits: orNull, experience: orNull,
  story: z.enum(['waiting', 'received', 'ask first', 'triage', 'together', 'introduced', 'agreed', 'asked', 'ended', 'died', 'withdrawn', 'declined', 'group']), with: orNull, 'signs in': z.enum(['yes', 'no']),
})

export type InventedStaff = z.infer<typeof staff>
export type InventedSupporter = z.infer<typeof supporter>
export type InventedMember = z.infer<typeof member>

/** Where the invented postcodes lie: like every other thing of Wenbury, made up. */
const place = z.object({ pcds: z.string(), lat: z.coerce.number(), long: z.coerce.number() })

const listed = z.record(z.string(), z.string())

/** A row of a list somebody sent, under its headings; `Date recd` is days before the list was sent. */
export type InventedRow = z.infer<typeof listed>
export type Invented = { staff: InventedStaff[]; supporters: InventedSupporter[]; members: InventedMember[]; lists: { dropIn: InventedRow[]; fair: InventedRow[] }; places: Place[] }

/** The people of Wenbury Neighbours, from database/seed/wenbury. */
export function readInvented(root: string): Invented {
  const read = <T>(file: string, shape: z.ZodType<T>): T[] => {
    const text = readFileSync(path.join(root, 'database/seed/wenbury', file), 'utf8')
    return z.array(shape).parse(Papa.parse(text, { header: true, skipEmptyLines: true }).data)
  }
  return {
    staff: read('staff.csv', staff),
    supporters: read('supporters.csv', supporter),
    members: read('members.csv', member),
    lists: { dropIn: read('drop-in.csv', listed), fair: read('autumn-fair.csv', listed) },
    places: read('places.csv', place).flatMap(({ pcds, lat, long }) => {
      const postcode = compact(pcds)
      return postcode === undefined ? [] : [{ postcode, point: { latitude: lat, longitude: long } }]
    }),
  }
}
