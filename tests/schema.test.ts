import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inject } from 'vitest'
import { expect, it } from 'vitest'
import { describe as describeDatabase } from '../bin/schema.mjs'
import { urlFor } from './support/global-setup.ts'

it('writes down the schema that the migrations really make, and the types that follow from it', async () => {
  const server = inject('server')
  const { sql, types } = await describeDatabase(urlFor(server, server.template, server.ownerRole))
  const root = path.join(import.meta.dirname, '..')
  expect(sql).toBe(readFileSync(path.join(root, 'database/schema.sql'), 'utf8'))
  expect(types).toBe(readFileSync(path.join(root, 'src/platform/database/schema.generated.ts'), 'utf8'))
})
