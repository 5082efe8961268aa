import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareReports } from '../src/engines/reading/compare-reports.ts'
import { comparedSet } from '../src/start/commands/reading.ts'
import type { Report } from '../src/engines/reading/types.ts'
import { readingShares } from '../src/start/reading-shares.ts'

const folders = ['real-input', 'invented-lists'].flatMap((set) => {
  const folder = path.join(import.meta.dirname, 'fixtures', set)
  return readdirSync(folder).filter((name) => /^[A-Z]{1,2}$/.test(name)).toSorted((a, b) => a.length - b.length || a.localeCompare(b)).map((name) => path.join(folder, name))
})
const sets = await Promise.all(folders.map(comparedSet))

it('prints how much of every list is read as it is', () => {
  const written = readFileSync(path.join(import.meta.dirname, '../docs/assurance/reading.md'), 'utf8')
  expect(written, 'write it again: ./bin/alongside reading tests/fixtures/real-input/? tests/fixtures/invented-lists/? tests/fixtures/invented-lists/?? > docs/assurance/reading.md').toBe(readingShares(sets))
})

/** What the comparison that came with A and B says of a reading. */
function judge(folder: string, got: Report): { never: unknown[]; lazy: unknown[] } {
  const aside = mkdtempSync(path.join(tmpdir(), 'alongside-shares-'))
  writeFileSync(path.join(aside, 'got.json'), JSON.stringify(got))
  const run = spawnSync(process.execPath, [path.join(import.meta.dirname, 'fixtures/real-input/compare.mjs'), path.join(folder, 'expected.json'), path.join(aside, 'got.json')], { encoding: 'utf8' })
  rmSync(aside, { recursive: true })
  return JSON.parse(run.stdout)
}

const folderOf = (name: string) => folders.find((folder) => path.basename(folder) === name) ?? ''

describe.each(sets.map((set) => [set.name, set] as const))('the lists of %s', (name, { expected, got }) => {
  const { kinds, share } = compareReports(expected, got)
  const of = (kind: string) => kinds.find((one) => one.kind === kind)

  it('do nothing of what must never happen, and ask nothing in place of reading', () => {
    const judged = judge(folderOf(name), got)
    expect([judged.never, judged.lazy]).toEqual([[], []])
  })

  it('are read nearly whole', () => expect(share).toBeGreaterThanOrEqual(0.95))

  it('join nobody who is not one, and call nobody dead who lives', () => {
    expect([of('the same person')?.extra, of('died')?.extra]).toEqual([0, 0])
  })

  it('read no cell wrongly without a word', () => expect(of('read silently')?.extra).toBe(0))

  it('take no line for a person, and no person for a line', () => {
    const lines = of('no record')
    expect([lines?.found, lines?.extra]).toEqual([lines?.expected, 0])
  })

  it('hold back few who need not be', () => expect(of('held back')?.extra).toBeLessThanOrEqual(1 + 0.1 * (of('held back')?.expected ?? 0)))
})
