import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Palette = ReadonlyMap<string, string>

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const coloursIn = (css: string): Palette => new Map([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]))

const day = coloursIn(read('./tokens.css'))
const [asked = '', device = ''] = read('./dusk.css').split('@media screen and (prefers-color-scheme: dark)')
const dusk: Palette = new Map([...day, ...coloursIn(asked)])

/** Relative luminance and contrast ratio, as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(palette: Palette, words: string, surface: string): number {
  const colour = (name: string) => palette.get(name) ?? expect.fail(`no colour called ${name}`)
  const [darker = 0, lighter = 0] = [luminance(colour(words)), luminance(colour(surface))].sort((one, other) => one - other)
  return (lighter + 0.05) / (darker + 0.05)
}

describe('the formula', () => {
  it('gives black on white its published 21 to 1, and #767676 on white 4.54', () => {
    const sample: Palette = new Map([['black', '#000000'], ['white', '#ffffff'], ['grey', '#767676']])
    expect(contrast(sample, 'black', 'white')).toBeCloseTo(21, 5)
    expect(contrast(sample, 'grey', 'white')).toBeCloseTo(4.54, 2)
  })
})

describe('contrast by day and at dusk is what the design promises', () => {
  // Words, surface by day, surface at dusk, and the two figures of the design’s table.
  it.each([
    ['ink', 'paper', 'paper', 15.6, 16.3],
    ['ink-soft', 'paper', 'card', 9.2, 10.4],
    ['edge', 'paper', 'card', 5.0, 5.7],
    ['link', 'paper', 'card', 11.0, 11.5],
    ['action-ink', 'action', 'action', 11.7, 8.9],
    ['spruce', 'spruce-wash', 'spruce-wash', 8.5, 9.3],
    ['rosehip', 'paper', 'card', 8.1, 9.7],
  ] as const)('%s', (...row) => {
    const [words, byDay, atDusk, dayFigure, duskFigure] = row
    expect(contrast(day, words, byDay)).toBeCloseTo(dayFigure, 1)
    expect(contrast(dusk, words, atDusk)).toBeCloseTo(duskFigure, 1)
  })

  it('ink on honey, which is the colour of focus', () => {
    expect(contrast(day, 'focus-ink', 'honey')).toBeCloseTo(10.3, 1)
    expect(contrast(dusk, 'focus-ink', 'honey')).toBeGreaterThan(10.3)
  })

  it.each(['damson-wash', 'spruce-wash', 'honey-wash', 'rosehip-wash', 'sunk'])('soft words on %s', (wash) => {
    expect(contrast(day, 'ink-soft', wash)).toBeGreaterThanOrEqual(8.4)
    expect(contrast(dusk, 'ink-soft', wash)).toBeGreaterThanOrEqual(8.4)
  })

  it.each(['tint-a', 'tint-b', 'tint-c', 'tint-d', 'tint-e'])('initials on %s pass the enhanced level', (tint) => {
    expect(contrast(day, 'tint-ink', tint)).toBeGreaterThanOrEqual(7)
    expect(contrast(dusk, 'tint-ink', tint)).toBeGreaterThanOrEqual(7)
  })

  it.each(['paper', 'card', 'sunk', 'damson-wash', 'honey-wash', 'spruce-wash'])('the edge of a control is at least 3 to 1 on %s (WCAG 1.4.11)', (surface) => {
    expect(contrast(day, 'edge', surface)).toBeGreaterThanOrEqual(3)
    expect(contrast(dusk, 'edge', surface)).toBeGreaterThanOrEqual(3)
  })
})

describe('dusk', () => {
  it('is the same whether it was asked for or the device is dark', () => {
    expect([...coloursIn(device)]).toEqual([...coloursIn(asked)])
  })

  it('gives a colour of its own to every surface and every kind of words', () => {
    const unchanged = ['paper', 'card', 'sunk', 'ink', 'ink-soft', 'edge', 'link', 'action', 'spruce', 'rosehip'].filter((name) => day.get(name) === dusk.get(name))
    expect(unchanged).toEqual([])
  })
})
