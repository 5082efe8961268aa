import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { Icon } from '../icons.tsx'
import type { IconName } from '../icons.tsx'

export type Level = 2 | 3 | 4

export interface HeadingProps {
  level: Level
  id?: string | undefined
  /** How large it looks, where that differs from its place in the outline. */
  looks?: 'section' | 'part' | 'small' | undefined
  icon?: IconName | undefined
  children: ComponentChildren
}

/** A heading whose level says where it stands and whose look says how loud it is. */
export function Heading({ level, id, looks, icon, children }: HeadingProps) {
  const Level = `h${level}` as const
  return (
    <Level id={id} class={classes(looks && `looks-${looks}`, icon && 'beside')}>
      {icon ? (
        <>
          <Icon name={icon} />
          <span>{children}</span>
        </>
      ) : (
        children
      )}
    </Level>
  )
}
