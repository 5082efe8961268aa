// What every commit passes, here and in CI, in under a minute: lint, types, dead code, the house and the unit tests.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const packageFile = (...parts) => path.join(root, 'node_modules', ...parts)
const steps = [
  { name: 'lint', args: [packageFile('oxlint/bin/oxlint'), '--deny-warnings', 'src', 'tests', 'bin'] },
  { name: 'types', args: [packageFile('typescript/bin/tsc'), '-p', root] },
  { name: 'dead code', args: [packageFile('knip/bin/knip.js'), '--no-progress'] },
  { name: 'house and unit tests', args: [packageFile('vitest/vitest.mjs'), 'run', '--reporter=dot'], env: { ALONGSIDE_TESTS: 'unit' } },
]

const run = ({ name, args, env }) =>
  new Promise((resolve) => {
    const started = Date.now()
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (text) => (said += text))
    child.stderr.on('data', (text) => (said += text))
    child.on('close', (code) => resolve({ name, ok: code === 0, said, seconds: (Date.now() - started) / 1000 }))
  })

let failed = false
for (const done of steps.map(run)) {
  const { name, ok, said, seconds } = await done
  process.stdout.write(`${ok ? '✓' : '✗'} ${name.padEnd(22)} ${seconds.toFixed(1)} s\n`)
  if (!ok) {
    failed = true
    process.stdout.write(`${said.trim().split('\n').slice(-60).map((line) => `    ${line}`).join('\n')}\n`)
  }
}
process.stdout.write('', () => process.exit(failed ? 1 : 0)) // not before a slow reader has it all
