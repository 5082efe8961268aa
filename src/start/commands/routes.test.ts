import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../../..')
const folder = mkdtempSync(path.join(tmpdir(), 'alongside-routes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const routes = (environment: NodeJS.ProcessEnv) => {
  const { DATABASE_URL: _named, DATABASE_OWNER_URL: _owner, ...rest } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin/launcher.cjs'), 'alongside', 'routes', '--json'], { env: { ...rest, ...environment }, encoding: 'utf8' })
  return { status, lines: JSON.parse(stdout), stderr }
}

it('lists every address where there is no installation, says why there are no examples, and makes nothing', () => {
  const { status, lines, stderr } = routes({ ALONGSIDE_DATA: path.join(folder, 'none') })
  expect(status).toBe(0)
  expect(lines).toContainEqual({ method: 'GET', path: '/:organisation/waiting', room: 'referrals', permission: 'see who is waiting', audit: 'waiting list read', access: 'role', roles: ['coordinator'], example: {} })
  expect(stderr).toMatch(/^There is no database here yet, so the addresses have no examples\. [^\n]+\n$/)
  expect(existsSync(path.join(folder, 'none'))).toBe(false)
  expect(readdirSync(folder)).toEqual([])
})

it('writes the permission matrix of the docs, and nothing else', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin/launcher.cjs'), 'alongside', 'routes', '--permissions'], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toBe(readFileSync(path.join(root, 'docs/assurance/permissions.md'), 'utf8'))
})

it('lists them where the database named cannot be opened', () => {
  const { status, lines, stderr } = routes({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing', ALONGSIDE_KEYS: `a:${Buffer.alloc(32).toString('base64')}` })
  expect(status).toBe(0)
  expect(lines.length).toBeGreaterThan(40)
  expect(stderr).toMatch(/Nothing answers at the address in DATABASE_URL, so the addresses have no examples/)
})
