import { useId } from 'preact/hooks'
import { type Away, centre, minutesARing, placeOnRings, ringAt } from './place-on-rings.ts'

export interface RingsProps {
  heading: string
  /** What the drawing leaves out, and how it counts. */
  about: string
  /** Who stands in the middle. */
  middle: string
  away: readonly Away[]
  /** The whole drawing in words. */
  says: string
  /** What the innermost ring is called: `10 min`. */
  ring(minutes: number): string
}

/** How far each is from somebody, in minutes. It repeats what the page says in words: put nothing here that stands nowhere else. */
export function Rings({ heading, about, middle, away, says, ring }: RingsProps) {
  const caption = useId()
  const step = minutesARing(away)
  return (
    <figure class="card later" aria-labelledby={caption}>
      <figcaption id={caption}>
        <b>{heading}</b>
        <br />
        <span class="soft small">{about}</span>
      </figcaption>
      <svg class="chart rings" viewBox="0 0 300 300" role="img" aria-label={says}>
        {[3, 2, 1].map((place) => (
          <circle key={place} class={`rings__${place}`} cx={centre} cy={centre} r={ringAt(place)} />
        ))}
        {[1, 2, 3].map((place) => (
          <text key={place} class="rings__step" x={centre} y={centre - ringAt(place) + 20}>
            {place === 1 ? ring(step) : step * place}
          </text>
        ))}
        <path class="rings__middle" d={arch(centre, centre + 16, 12)} />
        <text class="rings__name rings__name--middle" x={centre} y={centre + 36}>
          {middle}
        </text>
        {placeOnRings(away, middle).map(({ name, x, y, nameOn }, at) => (
          <g key={at}>
            <path class="rings__who" d={arch(x, y, 8)} />
            <text class={nameOn === 'end' ? 'rings__name' : 'rings__name rings__name--before'} x={(nameOn === 'end' ? x + 13 : x - 13).toFixed(1)} y={y.toFixed(1)}>
              {name}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

const arch = (x: number, foot: number, half: number) => `M${(x - half).toFixed(1)} ${foot.toFixed(1)}v${-(half + 2)}a${half} ${half} 0 0 1 ${2 * half} 0v${half + 2}z`
