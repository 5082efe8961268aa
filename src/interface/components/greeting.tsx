import { Jumps } from './jumps.tsx'
import type { Jump } from './jumps.tsx'
import { Thread } from './thread.tsx'

export interface GreetingProps {
  /** The page’s h1: `Good morning, Asha`. */
  heading: string
  /** The day. */
  kicker: string
  lead?: string | undefined
  jumps?: readonly Jump[] | undefined
}

/** The hello at the top of the first page of the day, with people along a thread. Pass it to a layout as `band`, with `heading={false}`. */
export const Greeting = ({ heading, kicker, lead, jumps }: GreetingProps) => (
  <div class="mast">
    <div class="wrap">
      <div class="mast__words">
        <p class="kicker">{kicker}</p>
        <h1>{heading}</h1>
        {lead !== undefined && <p class="lead">{lead}</p>}
        {jumps && jumps.length > 0 && <Jumps jumps={jumps} />}
      </div>
      <div class="mast__art">
        <Thread />
      </div>
    </div>
  </div>
)
