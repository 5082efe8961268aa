import load, { type Highs } from 'highs'
import { rowsFromPairs } from '../../src/engines/assignment/pair-rows.ts'
import { solveFromNothing } from '../../src/engines/assignment/solve-from-nothing.ts'
import type { Instance } from './matching-instance.ts'
import { listPairs, scoreAll } from './matching-instance.ts'
import { median } from './spread.ts'

const worthOfOne = 2 ** 21
/** Rounds before the measured ones: both are compiled while they run. */
const warmUps = 100

/**
 * The same pairs to both, in turn: our engine with equal priorities, and HiGHS's linear program with 2²¹ for a person and one for each point, which comes to
 * the same plan. Both begin with the pairs as a list; HiGHS takes them as sparse arrays, the quickest way in.
 */
export async function againstLp({ priorities, capacities, layout }: Instance, runs: number) {
  const highs = await load()
  const pairs = listPairs(layout.people, scoreAll(layout))
  const equal = priorities.map(() => 0)
  const ours = { ms: new Array<number>(), cpuMs: new Array<number>(), worth: 0 }
  const theirs = { ms: new Array<number>(), cpuMs: new Array<number>(), worth: 0 }
  const timed = <Found>(into: { ms: number[]; cpuMs: number[] }, run: number, does: () => Found): Found => {
    const [began, used] = [performance.now(), process.cpuUsage()]
    const found = does()
    const { user, system } = process.cpuUsage(used)
    if (run >= 0) into.ms.push(performance.now() - began)
    if (run >= 0) into.cpuMs.push((user + system) / 1000)
    return found
  }
  for (let run = -warmUps; run < runs; run += 1) {
    const standing = timed(ours, run, () => solveFromNothing({ priorities: equal, capacities, rows: rowsFromPairs(priorities.length, pairs) }))
    ours.worth = equal.reduce((sum, _, person) => sum + ((standing.supporterOf[person] ?? -1) < 0 ? 0 : worthOfOne + (standing.scoreOf[person] ?? 0)), 0)
    theirs.worth = Math.round(timed(theirs, run, () => solveLp(highs, { pairs, people: priorities.length, capacities })))
  }
  return {
    pairs: pairs.person.length, engineMs: median(ours.ms), lpMs: median(theirs.ms), engineCpuMs: median(ours.cpuMs), lpCpuMs: median(theirs.cpuMs),
    ratio: median(theirs.ms) / median(ours.ms), cpuRatio: median(theirs.cpuMs) / median(ours.cpuMs), sameWorth: ours.worth === theirs.worth, worth: ours.worth,
  }
}

type Given = { pairs: { person: Int32Array; supporter: Int32Array; score: Int32Array }; people: number; capacities: readonly number[] }

function solveLp(highs: Highs, { pairs, people, capacities }: Given): number {
  const numCols = pairs.person.length
  const numRows = people + capacities.length
  return highs.withModel(
    {
      numCols, numRows, sense: highs.constants.objectiveSense.maximize,
      colCost: Float64Array.from(pairs.score, (score) => worthOfOne + score), colLower: new Float64Array(numCols), colUpper: new Float64Array(numCols).fill(1),
      rowLower: new Float64Array(numRows).fill(-highs.infinity), rowUpper: Float64Array.from({ length: numRows }, (_, row) => (row < people ? 1 : (capacities[row - people] ?? 0))),
      matrix: { format: 'csc', numRows, numCols, starts: Int32Array.from({ length: numCols + 1 }, (_, column) => 2 * column), indices: Int32Array.from({ length: 2 * numCols }, (_, at) => (at % 2 === 0 ? (pairs.person[at / 2] ?? 0) : people + (pairs.supporter[(at - 1) / 2] ?? 0))), values: new Float64Array(2 * numCols).fill(1) },
    },
    (model) => {
      model.options.set({ output_flag: false })
      model.run()
      return model.getObjectiveValue()
    },
  )
}
