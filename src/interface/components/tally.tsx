import { classes } from '../classes.ts'

export interface TallyProps {
  /** What the arches say, in words: `11 weeks`. Shown beside them. */
  says: string
  /** How many are filled: weeks waited, places taken, people on shift. */
  filled: number
  /** How many there are in all; the rest are dashed, for open. */
  of?: number | undefined
  /** The last one filled is now, or you. All: every one of them. */
  now?: 'last' | 'all' | undefined
  big?: boolean | undefined
  /** The words stand elsewhere on the page already: say them to screen readers only. */
  wordsElsewhere?: boolean | undefined
}

const step = 13
// Longer rows can’t be counted at a glance and make a wall of a long list; fewer arches than there are would say something untrue. The words alone carry the figure then.
export const mostArches = 26

/** Arches in a row: one is always one of something. */
export function Tally({ says, filled, of = filled, now, big, wordsElsewhere }: TallyProps) {
  const all = Math.max(filled, of)
  const shown = all > mostArches ? 0 : all
  const width = shown * step - 1
  return (
    <span class="tallied">
      {shown > 0 && (
        <svg class={classes('tally', big && 'tally--big')} viewBox={`-1 -1 ${width} 17`} width={width} height="17" aria-hidden="true" focusable="false">
          {Array.from({ length: shown }, (_, place) => (
            <path key={place} class={classes(place >= filled && 'off', place < filled && (now === 'all' || (now === 'last' && place === filled - 1)) && 'now')} d={`M${place * step} 15V5a5 5 0 0 1 10 0V15z`} />
          ))}
        </svg>
      )}
      <span class={wordsElsewhere ? 'hide' : undefined}>{says}</span>
    </span>
  )
}
