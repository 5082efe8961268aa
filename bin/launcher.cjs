#!/usr/bin/env node
'use strict'
// Written for Node 18, so that an older system Node can start Alongside: finds the Node 24 that npm brought,
// builds when the sources are newer than the build, and hands over. See docs/decisions/0002.
const { spawn, spawnSync } = require('node:child_process')
const { existsSync } = require('node:fs')
const { constants } = require('node:os')
const path = require('node:path')

const root = path.dirname(__dirname)
const say = (sentence) => process.stderr.write(sentence + '\n')

function findNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const packaged = path.join(root, 'node_modules', name, 'bin', file)
  if (existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return undefined
}

const scripts = {
  bench: ['bin/bench.mjs'],
  build: ['bin/build.mjs'],
  check: ['bin/check.mjs'],
  lock: ['bin/lock.mjs'],
  'new-room': ['bin/new-room.mjs'],
  test: ['bin/test.mjs'],
  schema: ['bin/schema.mjs'],
  vitest: ['node_modules/vitest/vitest.mjs'],
  tsc: ['node_modules/typescript/bin/tsc'],
}

function main() {
  const [word, ...rest] = process.argv.slice(2)
  if (!existsSync(path.join(root, 'node_modules', 'hono'))) {
    say('The packages are not here yet. Run `npm ci` first, in the folder that holds package.json.')
    return process.exit(2)
  }
  const node = findNode()
  if (!node) {
    say(`Alongside needs Node 24. npm has no package of it for ${process.platform} on ${process.arch}: install Node 24 and start again.`)
    return process.exit(2)
  }
  const script = scripts[word]
  if (!script) {
    const built = spawnSync(node, [path.join(root, 'bin/build.mjs'), '--if-needed'], { stdio: ['ignore', 'ignore', 'inherit'] })
    if (built.status !== 0) return process.exit(built.status ?? 3)
  }
  const [file, ...args] = script ? [...script, ...rest] : ['dist/command.js', ...(word === 'alongside' ? rest : [word, ...rest])]
  const child = spawn(node, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', path.join(root, file), ...args], { stdio: 'inherit', env: { ...process.env, ALONGSIDE_ROOT: root } })
  const ours = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of ours) process.on(signal, () => child.kill(signal))
  stopWithNpm(child)
  child.on('error', (error) => {
    say(`Node 24 could not be started: ${error.message}`)
    process.exit(3)
  })
  child.on('exit', (code, signal) => {
    if (signal && !ours.includes(signal)) say(`Alongside was ended from outside (${signal}). Start it again: it goes on where it was.`)
    process.exit(signal ? 128 + constants.signals[signal] : (code ?? 3))
  })
}

/** npm 10 and 11 hand SIGTERM to a shell between us, which dies of it without a word to us: whoever stops npm means to stop Alongside. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 500)
}

main()
