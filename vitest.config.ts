import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const all = globSync(['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}']).sort()

/** Tests that open a world need a database; the rest run on their own, for `bin/check`. */
const alone = all.filter((file) => !/support\/(world|global-setup|wenbury|chromium)|embedded\/supervisor|startEmbeddedDatabase|runKills/.test(readFileSync(file, 'utf8')) && !file.includes('/embedded/'))
const unitOnly = process.env['ALONGSIDE_TESTS'] === 'unit'

export default defineConfig({
  test: {
    include: unitOnly ? alone : all,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    ...(unitOnly ? {} : { globalSetup: ['tests/support/global-setup.ts'] }),
  },
})
