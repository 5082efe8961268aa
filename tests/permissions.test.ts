import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { rooms } from '../src/start/rooms.ts'
import { permissionMatrix } from '../src/start/permission-matrix.ts'

const root = path.join(import.meta.dirname, '..')

it('writes down who may do what as the permissions and addresses are', () => {
  const written = readFileSync(path.join(root, 'docs/assurance/permissions.md'), 'utf8')
  expect(written, 'write it again: ./bin/alongside routes --permissions > docs/assurance/permissions.md').toBe(permissionMatrix())
})

it('leaves no permission out', () => {
  const declared = globSync('src/features/*/permissions.ts', { cwd: root }).flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(/^export const \w+ = permission\('([^']+)'/gm)].map(([, name = '']) => name))
  expect(declared.length).toBeGreaterThan(10)
  expect(declared.filter((name) => !permissionMatrix().includes(`\n| ${name} |`))).toEqual([])
})

it('means one thing by one name', () => {
  const seen = new Map<string, string>()
  const twice = rooms.flatMap(({ routes }) =>
    routes.flatMap(({ may }) => {
      if (typeof may === 'string') return []
      const reach = JSON.stringify(may.reach)
      const before = seen.get(may.name) ?? reach
      seen.set(may.name, before)
      return before === reach ? [] : [may.name]
    }),
  )
  expect(twice).toEqual([])
})
