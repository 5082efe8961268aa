/** Somebody at a distance, in minutes, and roughly which way (degrees, 0 is north); undefined where only the distance is known. */
export interface Away {
  readonly name: string
  readonly minutes: number
  readonly direction?: number | undefined
}

/** Where a figure's foot stands in a drawing of 300 by 300, and on which side its name. */
export interface Placed extends Away {
  readonly x: number
  readonly y: number
  readonly nameOn: 'start' | 'end'
}

type Box = { left: number; right: number; top: number; bottom: number }

export const centre = 150
const outer = 144
const nearest = 46
const turns = [0, 22.5, -22.5, 45, -45, 67.5, -67.5, 90, -90, 112.5, -112.5, 135, -135, 157.5, -157.5, 180]

/** Minutes from one of the three rings to the next: the smallest step that leaves nobody outside the last one. */
export function minutesARing(all: readonly Away[]): number {
  const longest = Math.max(0, ...all.map(({ minutes }) => minutes))
  return [10, 15, 20, 30, 40, 60].find((step) => step * 3 >= longest) ?? Math.ceil(longest / 180) * 60
}

export const ringAt = (place: number): number => (outer * place) / 3

/**
 * Places each as far from the middle as they are in minutes and as near to their direction as leaves every name readable: whoever would stand on a name
 * is turned a little. The drawing says how far, and only roughly where.
 */
export function placeOnRings(all: readonly Away[], middle: string): Placed[] {
  const step = minutesARing(all)
  const taken = [...figureBoxes({ x: centre, y: centre + 16, name: '' }, 'end'), nameBox(middle, centre - halfOf(middle), centre + 36), ...[1, 2, 3].map((ring) => nameBox('00 min', centre - 24, centre - ringAt(ring) + 24))]
  return all.map((away, at) => {
    const radius = Math.max(nearest, (away.minutes / step / 3) * outer)
    const tries = turns.flatMap((turn) => bothSides(away, radius, (away.direction ?? 45 + at * 90) + turn))
    const free = tries.find((one) => boxesOf(one).every((box) => within(box) && taken.every((other) => apart(box, other))))
    const placed = free ?? straightOn(away, radius, away.direction ?? 45 + at * 90)
    taken.push(...boxesOf(placed))
    return placed
  })
}

function straightOn(away: Away, radius: number, degrees: number): Placed {
  const turn = (degrees * Math.PI) / 180
  const x = centre + radius * Math.sin(turn)
  return { ...away, x, y: centre - radius * Math.cos(turn) + 8, nameOn: x >= centre ? 'end' : 'start' }
}

function bothSides(away: Away, radius: number, degrees: number): Placed[] {
  const placed = straightOn(away, radius, degrees)
  return [placed, { ...placed, nameOn: placed.nameOn === 'end' ? 'start' : 'end' }]
}

const boxesOf = (placed: Placed): Box[] => figureBoxes(placed, placed.nameOn)

const figureBoxes = ({ x, y, name }: { x: number; y: number; name: string }, nameOn: Placed['nameOn']): Box[] => [
  { left: x - 9, right: x + 9, top: y - 19, bottom: y + 1 },
  ...(name === '' ? [] : [nameBox(name, nameOn === 'end' ? x + 13 : x - 13 - 2 * halfOf(name), y)]),
]

/** A letter of 17 takes about 9 across. */
const halfOf = (name: string): number => (name.length * 9) / 2

const nameBox = (name: string, left: number, baseline: number): Box => ({ left, right: left + 2 * halfOf(name), top: baseline - 14, bottom: baseline + 5 })

const within = ({ left, right, top, bottom }: Box): boolean => left >= 0 && right <= 300 && top >= 0 && bottom <= 300

const apart = (one: Box, other: Box): boolean => one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
