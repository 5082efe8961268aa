import type { ListRecord } from '../../../engines/reading/types.ts'
import type { Became, Outline, PlannedPerson } from './plan.ts'

/** What is made in one transaction: some people with the homes they share, or some rows kept as they were written. */
export type Piece = { people: readonly PlannedPerson[]; households: readonly (readonly string[])[]; rows: readonly PieceRow[] }
/** A row as it is kept: its cells as they were written and, where nobody came of it, why. */
export type PieceRow = { file: string; row: number; became: Became; cells: readonly string[]; why: string | null }

/** More people than this come and go by the worker, piece by piece, while whoever asked may look on or go home. */
export const atOnce = 300

/** A hundred people a piece: a second or two of work, and no more than that is lost when a worker dies. */
export const peopleAPiece = 100
const rowsAPiece = 1000

/** A piece by places alone: which people, and which rows. */
export type Cut = { people: readonly number[]; households: readonly (readonly number[])[]; rows: { from: number; until: number } }

/**
 * Cuts a plan into pieces, always the same ones for the same plan, so that bringing in may stop after any of them and go on
 * with the next. Who shares a home is made together.
 */
export function piecesOf(plan: Pick<Outline, 'people' | 'households' | 'rows'>): Cut[] {
  const pieces: Cut[] = []
  let people: number[] = []
  let households: (readonly number[])[] = []
  const next = () => {
    if (people.length > 0) pieces.push({ people, households, rows: { from: 0, until: 0 } })
    people = []
    households = []
  }
  for (const home of homesOf(plan)) {
    people.push(...home.people)
    households.push(...home.households)
    if (people.length >= peopleAPiece) next()
  }
  next()
  for (let from = 0; from < plan.rows; from += rowsAPiece) pieces.push({ people: [], households: [], rows: { from, until: Math.min(plan.rows, from + rowsAPiece) } })
  return pieces
}

/** A piece with everything about its people and its rows. */
export const pieceOf = (plan: Outline, { people, households, rows: { from, until } }: Cut, whyLeftOut: (record: ListRecord, became: Became) => string | null): Piece => ({
  people: people.map(plan.person),
  households: households.map((places) => places.map(plan.key)),
  rows: Array.from({ length: until - from }, (_, at) => { const { file, row, became, record } = plan.row(from + at); return { file, row, became, cells: record.raw, why: whyLeftOut(record, became) } }),
})

type Home = { people: number[]; households: (readonly number[])[] }

/** Everybody, each beside whom they share a home with, in the order of the plan. */
function homesOf(plan: Pick<Outline, 'people' | 'households'>): Iterable<Home> {
  const top = Int32Array.from({ length: plan.people }, (_, place) => place)
  const first = (place: number): number => { let above = place; while (top[above] !== above) above = top[above] ?? above; return above }
  for (const [one = 0, ...others] of plan.households) for (const other of others) top[first(other)] = first(one)
  const homes = new Map<number, Home>()
  const at = (place: number) => { const home = homes.get(first(place)) ?? { people: [], households: [] }; homes.set(first(place), home); return home }
  for (let place = 0; place < plan.people; place += 1) at(place).people.push(place)
  for (const household of plan.households) at(household[0] ?? 0).households.push(household)
  return homes.values()
}
