import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = path.join(import.meta.dirname, '../../..')
const assign = (input: string | Buffer, ...flags: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin/launcher.cjs'), 'alongside', 'assign', ...flags], { input, encoding: 'utf8', maxBuffer: 2 ** 30 })
  return { status, stdout, stderr }
}

describe('alongside assign', () => {
  it('answers the example of the manual with exactly what stands there', () => {
    const { status, stdout, stderr } = assign('{"people":[{"id":"p1","priority":120,"needs":1},{"id":"p2","priority":90,"needs":1}],"supporters":[{"id":"s1","capacity":1}],"pairs":[["p1","s1",731],["p2","s1",650]]}')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      status: 'optimal', matched: 1, priority: 120, score: 731, pairs: [['p1', 's1']],
      unmatched: [{ person: 'p2', because: 'all suitable supporters are taken', closedSet: ['s1'] }],
      certificate: { primal: [1, 120, 731], dual: [1, 120, 731], violations: 0, prices: { people: { p1: [0, 30, 81], p2: [0, 0, 0] }, supporters: { s1: [1, 90, 650] } } },
    })
  })

  it.each([
    ['nothing', '', 'The problem is empty: it must be one JSON object with people, supporters and pairs.'],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe]), 'The problem is not UTF-8 text, or too long for one text.'],
    ['a pair with somebody unknown', '{"people":[],"supporters":[],"pairs":[["p2","s1",1]]}', 'pairs[0]: person "p2" is not in the list.'],
  ])('answers %s with exit 2 and one sentence', (_, input, sentence) => {
    expect(assign(input)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` })
  })

  it('names a flag it does not know, and says what it does with --help', () => {
    expect(assign('', '--fast')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--fast') })
    expect(assign('', '--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('alongside assign < problem.json') })
  })

  it('takes a million pairs, and names that an object in JavaScript would trip over', () => {
    const people = Array.from({ length: 4000 }, (_, at) => ({ id: at === 0 ? '__proto__' : `p"${at}`, priority: at % 50, needs: 1 }))
    const supporters = Array.from({ length: 1000 }, (_, at) => ({ id: at === 0 ? 'constructor' : `s${at}`, capacity: 1 }))
    const pairs = people.flatMap(({ id }, at) => Array.from({ length: 250 }, (_, step) => [id, supporters[(at * 7 + step * 4) % 1000]?.id, (at * 31 + step * 17) % 1001]))
    const { status, stdout, stderr } = assign(JSON.stringify({ people, supporters, pairs }))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const answer = z.object({ matched: z.number(), unmatched: z.array(z.unknown()), certificate: z.object({ primal: z.array(z.number()), dual: z.array(z.number()), violations: z.number() }) }).parse(JSON.parse(stdout))
    expect(answer.matched).toBe(1000)
    expect(answer.unmatched).toHaveLength(3000)
    expect(answer.certificate).toMatchObject({ violations: 0, dual: answer.certificate.primal })
  })
})
