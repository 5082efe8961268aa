import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const all = globSync(['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}']).sort()

/** Tests that open a world of their own need a database, a server or a browser; the rest run alone, for `bin/check`. */
const needsWorld = (text: string) => [...text.matchAll(/support\/([a-z-]+)\.ts/g)].some(([, name]) => name !== 'matching-people') || /inject\('server'\)|openWorld|playwright-core|[Cc]hromium|server-processes|runKills|spawn\(process/.test(text)
const alone = all.filter((file) => !file.includes('/embedded/') && !file.startsWith('tests/journeys') && !needsWorld(readFileSync(file, 'utf8')))
const unitOnly = process.env['ALONGSIDE_TESTS'] === 'unit'

export default defineConfig({
  test: {
    include: unitOnly ? alone : all,
    // Not a measure of speed: a machine that others load as well must have the time, and what waits, waits for a condition.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    isolate: false, // what a test needs of the world it opens itself; reading the whole house anew for each of two hundred files was a seventh of the work
    maxWorkers: 3, // two cores: while one waits for a browser or a server, another works
    ...(unitOnly ? {} : { globalSetup: ['tests/support/global-setup.ts'] }),
  },
})
