import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { classes } from '../classes.ts'
import type { IconName } from '../icons.tsx'
import { Heading } from './heading.tsx'
import type { Level } from './heading.tsx'

export interface SurfaceProps {
  /** With a heading the card is a landmark of that name. */
  heading?: string | undefined
  level?: Level | undefined
  icon?: IconName | undefined
  /** Where links on the page may jump to. */
  id?: string | undefined
  /** In the narrow column at the start of a page: on a phone, comes after the main part. Put nothing in it that takes focus. */
  later?: boolean | undefined
  children: ComponentChildren
}

export const Card = (props: SurfaceProps) => <Surface {...props} look="card" />

export interface PanelProps extends SurfaceProps {
  /** Damson: something to do. Honey: gentle attention. Spruce: good news. Sunk: quiet. */
  tone?: 'damson' | 'honey' | 'spruce' | 'sunk' | undefined
}

export const Panel = ({ tone = 'sunk', ...props }: PanelProps) => <Surface {...props} look={classes('panel', tone !== 'sunk' && `panel--${tone}`) ?? 'panel'} />

function Surface({ heading, level = 3, icon, id, later, children, look }: SurfaceProps & { look: string }) {
  const headingId = useId()
  const name = classes(look, later && 'later')
  if (heading === undefined)
    return (
      <div class={name} id={id}>
        {children}
      </div>
    )
  return (
    <section class={name} id={id} aria-labelledby={headingId}>
      <Heading level={level} id={headingId} looks="part" icon={icon}>
        {heading}
      </Heading>
      {children}
    </section>
  )
}
