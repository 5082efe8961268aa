import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { IconName } from '../icons.tsx'
import { Heading } from './heading.tsx'
import { NameLine } from './person-heading.tsx'
import { Ticks } from './ticks.tsx'

export interface CandidateCardProps {
  name: string
  href?: string | undefined
  about?: string | undefined
  /** A `Tag` at the side of the name. */
  tag?: ComponentChildren
  /** Lists side by side: what speaks for it, what to ask. An empty one is left out. */
  lists: readonly { heading: string; items: readonly string[]; icon?: IconName | undefined }[]
  /** A line at the foot, beside the button. */
  foot?: string | undefined
  action?: ComponentChildren
}

/** Somebody to think about, with reasons and doubts. It offers and does not rank. */
export function CandidateCard({ name, href, about, tag, lists, foot, action }: CandidateCardProps) {
  const id = useId()
  return (
    <article class="card candidate" aria-labelledby={id}>
      <div class="bar bar--ends">
        <NameLine name={name} href={href} about={about} id={id} />
        {tag}
      </div>
      <div class="cols">
        {lists
          .filter(({ items }) => items.length > 0)
          .map(({ heading, items, icon }) => (
            <div key={heading}>
              <Heading level={3} looks="small">
                {heading}
              </Heading>
              <Ticks items={items} icon={icon} />
            </div>
          ))}
      </div>
      {(foot !== undefined || action) && (
        <div class="bar bar--ends">
          {foot !== undefined && <p class="soft">{foot}</p>}
          {action}
        </div>
      )}
    </article>
  )
}
