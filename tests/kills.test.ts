import path from 'node:path'
import { expect, test } from 'vitest'
import { runKillsUnderLoad } from './bench/kills.ts'

const root = path.join(import.meta.dirname, '..')

test('ten kills while people are written down and written to lose no acknowledged write and send no message twice', async () => {
  const { kills, found, post, wouldNotOpen, troubles } = await runKillsUnderLoad({ root, rounds: 10, seed: 20_261_124, say: () => {} })
  expect(kills.application + kills.server + kills.both).toBe(10)
  expect({ wouldNotOpen, troubles }).toEqual({ wouldNotOpen: 0, troubles: [] })
  expect(found).toMatchObject({ lost: 0, torn: 0, twice: 0 })
  expect(found.acknowledged).toBeGreaterThan(20)
  expect(post).toMatchObject({ receivedTwice: 0, sentButNotReceived: 0, receivedButOpen: 0, queued: 0, sending: 0, failed: 0, notKnownWithoutTask: 0 })
})
