import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { readForm, type SentFile } from '../../platform/http/form.ts'
import { bodyHash, keepRepeatKey, takeRepeatKey } from './repeat.ts'

const withFile = async ({ name, bytes }: SentFile, token = 'one') => {
  const data = new FormData()
  data.append('token', token)
  data.append('files', new File([new Uint8Array(bytes)], name))
  const form = await readForm(new Request('http://localhost/test/imports', { method: 'POST', body: data }), 1_000_000)
  if ('refused' in form) throw new Error(form.refused)
  return bodyHash('/test/imports', form)
}
const list = (text: string): SentFile => ({ name: 'list.csv', bytes: new TextEncoder().encode(text) })

describe('a form that comes again under its key', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const take = (key: string, hash: Buffer) =>
    world.work(async (work) => {
      const repeat = await takeRepeatKey(work, key, hash)
      if (repeat === 'first') await keepRepeatKey(work, key, '/test/imports/1')
      return repeat
    })

  it('leads where the first one led when it says the same, with whatever token', async () => {
    const key = crypto.randomUUID()
    expect(await take(key, await withFile(list('Name,Tel\nAnn Lee,1')))).toBe('first')
    expect(await take(key, await withFile(list('Name,Tel\nAnn Lee,1'), 'two'))).toEqual({ again: '/test/imports/1' })
  })
  it('is a question and never dropped when a file of the same name and length says something else', async () => {
    const key = crypto.randomUUID()
    expect(await take(key, await withFile(list('Name,Tel\nAnn Lee,1')))).toBe('first')
    expect(await take(key, await withFile(list('Name,Tel\nAnn Lee,2')))).toEqual({ different: '/test/imports/1' })
  })
})
