// Everything: unit tests, the database, journeys in a real browser. Ends with one line for all of it together.
// With paths, only those. Nothing is skipped silently: without a browser that can be started it fails and says what to install.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createVitest } from 'vitest/node'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
process.chdir(root)

const vitest = await createVitest('test', { watch: false, run: true, reporters: process.env.CI ? [['default', { summary: false }]] : ['default'] })
let failed = 0
let passed = 0
let skipped = 0
try {
  await vitest.start(process.argv.slice(2))
  for (const module of vitest.state.getTestModules()) {
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') passed += 1
      else if (state === 'failed') failed += 1
      else skipped += 1
    }
    failed += module.errors().length
  }
  failed += vitest.state.getUnhandledErrors().length
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  failed += 1
} finally {
  await vitest.close()
}
if (passed + failed === 0) {
  process.stderr.write('No test was found.\n')
  failed = 1
}
// A test that did not run is a test that did not pass.
process.stdout.write(`\n${passed} passed, ${failed + skipped} failed\n`, () => process.exit(failed + skipped > 0 ? 1 : 0)) // not before a slow reader has it all
