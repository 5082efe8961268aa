import { randomBytes } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Organisation } from '../../src/features/audit/work.ts'
import type { Schema } from '../../src/platform/database/connection.ts'
import { type OrganisationKeys, wrapDataKey } from '../../src/platform/keys/organisation-keys.ts'
import type { Column } from '../../src/platform/keys/sealed-text.ts'
import { seal } from '../../src/platform/keys/sealing.ts'
import type { Chance } from './seeded.ts'

type Table =
  | 'service' | 'data_key' | 'person' | 'name_key' | 'same_person' | 'participation' | 'profile' | 'contact_point' | 'contact_limit' | 'death_flag' | 'household' | 'conflict' | 'consent'
  | 'referral' | 'referral_step' | 'referral_event' | 'supporter' | 'supporter_step' | 'readiness' | 'shortlist_shown' | 'proposal' | 'proposal_answer' | 'relationship' | 'relationship_party' | 'relationship_step'
  | 'introduction' | 'tie' | 'task' | 'message' | 'import' | 'import_file' | 'import_row' | 'import_made'

/** Rows to be put in, table by table, in an order that foreign keys allow. */
export type Sheet = { [T in Table]: Insertable<Schema[T]>[] }

const newSheet = (): Sheet => ({
  service: [], data_key: [], person: [], name_key: [], same_person: [], participation: [], profile: [], contact_point: [], contact_limit: [], death_flag: [], household: [], conflict: [], consent: [],
  referral: [], referral_step: [], referral_event: [], supporter: [], supporter_step: [], readiness: [], shortlist_shown: [], proposal: [], proposal_answer: [], relationship: [], relationship_party: [], relationship_step: [],
  introduction: [], tie: [], task: [], message: [], import: [], import_file: [], import_row: [], import_made: [],
})

/** What rows are made with: one organisation, its real keys, a seeded chance and a day it all ends on. */
export type Maker = {
  organisation_id: string
  chance: Chance
  sheet: Sheet
  now: Date
  /** ISO day so many days before the last one (a negative number: after) */
  day(daysAgo: number): string
  /** a moment in the working hours of that day, no later than now */
  moment(daysAgo: number): Date
  id(at?: Date): string
  /** sealed as the product seals it, with the key of the person (or import) it is about; the key's row comes with the first text */
  seal(subject: string, column: Column, text: string | Uint8Array): Buffer
}

type MakerParts = { organisation: Organisation; keys: OrganisationKeys; chance: Chance; now: Date }

export function makerOf({ organisation, keys, chance, now }: MakerParts): Maker {
  const sheet = newSheet()
  const opened = new Map<string, Buffer>()
  const keyOf = (subject: string): Buffer => {
    const known = opened.get(subject)
    if (known) return known
    const key = randomBytes(32)
    opened.set(subject, key)
    sheet.data_key.push({ organisation_id: organisation.id, subject_id: subject, organisation_key: keys.current, wrapped: wrapDataKey(keys, organisation.id, subject, key), made_at: now })
    return key
  }
  const day = (daysAgo: number) => new Date(now.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10)
  const moment = (daysAgo: number) => new Date(Math.min(now.getTime() - chance.between(1, 3_600_000), Date.parse(`${day(daysAgo)}T08:00:00Z`) + chance.between(0, 9 * 3_600_000)))
  return {
    organisation_id: organisation.id,
    chance,
    sheet,
    now,
    day,
    moment,
    id: (at = now) => chance.id(at),
    seal: (subject, column, text) => seal(keyOf(subject), { organisation: organisation.id, ...column }, Buffer.from(text)),
  }
}
