import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'

/**
 * Keeps the database from working with plans of an empty house while a list of thousands moves in. It looks up each row's
 * references by plans it made when the tables were all but empty, and goes through whole tables for each row; and it has not
 * counted who came since. So the plans are dropped before each piece, and what lists fill is counted anew as it grows fourfold.
 *
 * @param number of the piece, from 0
 */
export async function planForMany(work: Work, number: number): Promise<void> {
  if (number > 0 && Number.isInteger(Math.log2(number) / 2)) await analyse(work)
  await sql`discard plans`.execute(work.db)
}

/** Has the database count what lists fill, by the function the migration made for it. */
export const analyse = (work: Work) => sql`select public.analyse_what_lists_fill()`.execute(work.db)
