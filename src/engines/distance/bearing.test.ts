import { describe, expect, test } from 'vitest'
import { directionOf } from './bearing.ts'

const leeds = { latitude: 53.8008, longitude: -1.5491 }

describe('the direction of a place', () => {
  // By hand on a flat map, kilometres north and east: Carlisle 122 and −90, Nottingham −94 and 26, Hull −6 and 80, Manchester −36 and −46.
  test.each([
    ['Carlisle', { latitude: 54.8951, longitude: -2.9382 }, 315],
    ['Nottingham', { latitude: 52.9548, longitude: -1.1581 }, 180],
    ['Hull', { latitude: 53.7457, longitude: -0.3367 }, 90],
    ['Manchester', { latitude: 53.4808, longitude: -2.2426 }, 225],
  ])('%s from Leeds is one of eight', (_, there, direction) => {
    expect(directionOf(leeds, there)).toBe(direction)
  })

  test('a place has none from itself', () => {
    expect(directionOf(leeds, leeds)).toBeUndefined()
  })
})
