import type { Plan, PlannedPerson } from './plan.ts'

/** What is made in one transaction: some people with the homes they share, or some rows kept as they were written. */
export type Piece = { people: readonly PlannedPerson[]; households: readonly (readonly string[])[]; rows: Plan['rows'] }

/** More people than this come and go by the worker, piece by piece, while whoever asked may look on or go home. */
export const atOnce = 300

/** A hundred people a piece: a second or two of work, and no more than that is lost when a worker dies. */
export const peopleAPiece = 100
const rowsAPiece = 1000

/**
 * Cuts a plan into pieces, always the same ones for the same plan, so that bringing in may stop after any of them and go on
 * with the next. Who shares a home is made together.
 */
export function piecesOf(plan: Plan): Piece[] {
  const pieces: Piece[] = []
  let people: PlannedPerson[] = []
  let households: string[][] = []
  const next = () => {
    if (people.length > 0) pieces.push({ people, households, rows: [] })
    people = []
    households = []
  }
  for (const home of homesOf(plan)) {
    people.push(...home.people)
    households.push(...home.households)
    if (people.length >= peopleAPiece) next()
  }
  next()
  for (let from = 0; from < plan.rows.length; from += rowsAPiece) pieces.push({ people: [], households: [], rows: plan.rows.slice(from, from + rowsAPiece) })
  return pieces
}

type Home = { people: PlannedPerson[]; households: string[][] }

/** Everybody, each beside whom they share a home with, in the order of the plan. */
function homesOf(plan: Plan): Home[] {
  const top = new Map<string, string>()
  const first = (key: string): string => { const above = top.get(key); return above === undefined || above === key ? key : first(above) }
  for (const [one = '', ...others] of plan.households) for (const other of others) top.set(first(other), first(one))
  const homes = new Map<string, Home>()
  const at = (key: string) => { const home = homes.get(first(key)) ?? { people: [], households: [] }; homes.set(first(key), home); return home }
  for (const person of plan.people) at(person.key).people.push(person)
  for (const household of plan.households) at(household[0] ?? '').households.push([...household])
  return [...homes.values()]
}
