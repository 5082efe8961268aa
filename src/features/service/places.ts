import { sql } from 'kysely'
import type { Point } from '../../engines/distance/haversine.ts'
import { compact } from '../../engines/distance/place-lists.ts'
import type { InTransaction } from '../../platform/database/transaction.ts'

export type Place = { postcode: string; point: Point }

/** Keeps where postcodes lie. The same again changes nothing; a list that knows better replaces what was there. Returns how many rows were new or moved. */
export async function savePlaces(db: InTransaction, places: readonly Place[]): Promise<number> {
  if (places.length === 0) return 0
  const [postcodes, latitudes, longitudes] = [places.map(({ postcode }) => postcode), places.map(({ point }) => point.latitude), places.map(({ point }) => point.longitude)]
  const done = await sql`
    insert into postcode_place as p (postcode, latitude, longitude)
    select * from unnest(${postcodes}::text[], ${latitudes}::float8[], ${longitudes}::float8[])
    on conflict (postcode) do update set latitude = excluded.latitude, longitude = excluded.longitude
    where (p.latitude, p.longitude) is distinct from (excluded.latitude, excluded.longitude)`.execute(db)
  return Number(done.numAffectedRows ?? 0n)
}

/** Where the postcodes of these people lie, by postcode as it is written. One query; nothing for a postcode no list has. */
export async function readPoints(db: InTransaction, written: readonly (string | null)[]): Promise<(postcode: string | null) => Point | undefined> {
  const wanted = [...new Set(written.flatMap((postcode) => (postcode === null ? [] : (compact(postcode) ?? []))))]
  if (wanted.length === 0) return () => undefined
  const { rows } = await sql<{ postcode: string; latitude: number; longitude: number }>`select postcode, latitude, longitude from postcode_place where postcode = any(${wanted}::text[])`.execute(db)
  const points = new Map(rows.map(({ postcode, latitude, longitude }) => [postcode, { latitude, longitude }]))
  return (postcode) => (postcode === null ? undefined : points.get(compact(postcode) ?? ''))
}
