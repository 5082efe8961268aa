import { describe, expect, test } from 'vitest'
import { centre, minutesARing, placeOnRings, ringAt } from './place-on-rings.ts'

const away = (name: string, minutes: number, direction?: number) => ({ name, minutes, direction })

describe('people on the rings of a drawing', () => {
  test('the rings are wide enough for whoever is furthest, and round numbers', () => {
    expect(minutesARing([away('Colin', 12), away('Pip', 25)])).toBe(10)
    expect(minutesARing([away('Colin', 31)])).toBe(15)
    expect(minutesARing([away('Colin', 200)])).toBe(120)
    expect(minutesARing([])).toBe(10)
  })

  test('whoever is further away stands further out', () => {
    const [near, far] = placeOnRings([away('Colin', 15, 90), away('Pip', 25, 90)], 'Joe')
    const out = ({ x, y }: { x: number; y: number }) => Math.hypot(x - centre, y - 8 - centre)
    expect(out(near ?? expect.fail())).toBeCloseTo(ringAt(1.5))
    expect(out(far ?? expect.fail())).toBeCloseTo(ringAt(2.5))
  })

  test('north is up and east is right', () => {
    const [north, east] = placeOnRings([away('Colin', 25, 0), away('Pip', 25, 90)], 'Joe')
    expect(north?.y).toBeLessThan(centre)
    expect(east?.x).toBeGreaterThan(centre)
  })

  test('no name stands on another, nor leaves the drawing, though all came from one street', () => {
    const placed = placeOnRings(['Colin', 'Gareth', 'Sunita', 'Pip', 'Bartholomew'].map((name) => away(name, 14, 45)), 'Joe')
    const boxes = placed.map(({ x, y, name, nameOn }) => ({ left: nameOn === 'end' ? x + 13 : x - 13 - name.length * 9, right: nameOn === 'end' ? x + 13 + name.length * 9 : x - 13, top: y - 14, bottom: y + 5 }))
    for (const box of boxes) expect([box.left >= 0, box.right <= 300]).toEqual([true, true])
    const onTop = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom))
    expect(onTop).toEqual([])
  })
})
