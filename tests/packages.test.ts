import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const text = readFileSync(path.join(import.meta.dirname, '../package-lock.json'), 'utf8')
const lock = z.object({ packages: z.record(z.string(), z.object({ engines: z.unknown().optional() })) }).parse(JSON.parse(text))

test('every package is installed whatever Node npm runs under', () => {
  // npm leaves out an optional package whose `engines` its own Node does not meet, and the tools' programs for each platform are such packages.
  // Ours all run under the Node 24 that comes with them. After adding a package: node bin/launcher.cjs lock
  const named = Object.entries(lock.packages).flatMap(([where, { engines }]) => (where !== '' && engines ? [where] : []))
  expect(named).toEqual([])
})

test('the list of packages names no registry', () => {
  expect(text).not.toMatch(/"resolved": "http/)
})
