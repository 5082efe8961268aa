import { describe, expect, test } from 'vitest'
import { describeFault, openLog } from './log.ts'

class Clash extends Error {
  override name = 'Clash'
  code = '23505'
  detail = 'Key (email_folded)=(walter@home.example) already exists.'
  where = 'Walter Crane'
}

describe('the log knows what happened to the software and never about whom', () => {
  test('a fault is written with its name, its SQLSTATE and its place, and nothing it quotes', () => {
    const lines: string[] = []
    openLog('debug', { write: (line) => void lines.push(line) }).error({ request: 'r1', fault: new Clash('Walter Crane clashes') }, 'a request failed')
    const [line = ''] = lines
    expect(JSON.parse(line)).toMatchObject({ request: 'r1', fault: { name: 'Clash', code: '23505' }, msg: 'a request failed' })
    expect(JSON.parse(line).fault.at[0]).toContain('log.test.ts')
    expect(line).not.toMatch(/walter|crane|email/i)
  })
  test('a message that runs over lines, one of them like a place, is not taken for places', () => {
    const { at } = describeFault(new Error('invalid input: "\n    at Walter Crane, 4 Mill Lane"'))
    expect(at.join()).not.toContain('Walter')
    expect(at[0]).toContain('log.test.ts')
  })
  test('what was thrown that is no error is named by its kind alone', () => {
    expect(describeFault('Walter Crane')).toEqual({ name: 'string', at: [] })
  })
})
