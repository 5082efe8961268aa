import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { runKills } from './kills.ts'
import { serverProcesses } from './server-processes.ts'
import { clearAway, newFolder } from './trial.ts'

const folder = newFolder()
const dataFolder = path.join(folder, 'data')
afterEach(() => clearAway(folder, dataFolder))

test('ten kills under load lose no acknowledged write', async () => {
  const figures = await runKills({ rounds: 10, dataFolder, seed: 20_261_124 })
  expect(figures).toMatchObject({ lost: 0, disagreements: 0, wouldNotOpen: 0, troubles: [], reopened: 12 })
  expect(figures.kills.application + figures.kills.server + figures.kills.both).toBe(10)
  expect(figures.acknowledged).toBeGreaterThan(100)
  expect(serverProcesses(dataFolder)).toEqual([])
})
