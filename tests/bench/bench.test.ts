import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const bench = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin/bench.mjs'), ...words], { cwd: root, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('a benchmark that is not there, and one that was not named, are answered with one sentence and exit 2', () => {
  expect(bench('weather')).toEqual({ status: 2, stdout: '', stderr: 'There is no benchmark "weather". There are: pages, matching, imports, kills.\n' })
  expect(bench()).toEqual({ status: 2, stdout: '', stderr: 'Which benchmark? There are: pages, matching, imports, kills.\n' })
})

test('a flag that is not there, or without a number, is named', () => {
  expect(bench('pages', '--rounds', 'many')).toEqual({ status: 2, stdout: '', stderr: '--rounds is not a whole number above 0.\n' })
  expect(bench('pages', '--fast')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--fast') })
})

test('--help says what there is, on standard output', () => {
  const { status, stdout, stderr } = bench('--help')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('npm run -s bench -- NAME')
  expect(stdout).toContain('pages')
  expect(stdout).toContain('kills')
})
