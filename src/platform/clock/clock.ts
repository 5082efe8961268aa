/** The moment it is. Handed in everywhere, so that a test or the invented service's history can move it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands where it is put. */
export function movableClock(start: Date): Clock & { moveTo(moment: Date): void } {
  let at = start
  return {
    now: () => new Date(at),
    moveTo(moment) {
      at = moment
    },
  }
}
