import type { ComponentChildren } from 'preact'
import { Icon } from '../icons.tsx'
import { useWords } from '../speaking.tsx'
import { Tag } from './tag.tsx'

interface Hat {
  heading: string
  children: ComponentChildren
}

export interface TwoHatsProps {
  /** The side the reader may see. */
  here: Hat
  /** The other side: that there is one, and who looks after it. No more. */
  apart: Hat
}

/** Two parts that one person plays, with a wall between them that can be seen. */
export function TwoHats({ here, apart }: TwoHatsProps) {
  const { wall } = useWords()
  return (
    <div class="hats">
      <div class="hat hat--on">
        <p>
          <Tag label={wall.here} kind="full" />
        </p>
        <h3>{here.heading}</h3>
        {here.children}
      </div>
      <p class="wall">
        <span>
          <Icon name="lock" /> {wall.name}
        </span>
      </p>
      <div class="hat hat--off">
        <p>
          <Tag label={wall.apart} kind="dash" />
        </p>
        <h3>{apart.heading}</h3>
        {apart.children}
      </div>
    </div>
  )
}
