import { Arch } from './arch.tsx'

export interface PersonHeadingProps {
  /** The name they like; the page’s h1. */
  name: string
  /** One line under it. */
  about?: string | undefined
}

/** The top of a page about somebody. Use with `heading={false}`. */
export const PersonHeading = ({ name, about }: PersonHeadingProps) => (
  <div class="bar bar--keep person">
    <Arch name={name} big />
    <div>
      <h1>{name}</h1>
      {about !== undefined && <p class="soft">{about}</p>}
    </div>
  </div>
)

export interface NameLineProps extends PersonHeadingProps {
  href?: string | undefined
  level?: 2 | 3 | undefined
  big?: boolean | undefined
  id?: string | undefined
}

/** Somebody’s arch, name and one line, on a card. */
export function NameLine({ name, about, href, level = 2, big, id }: NameLineProps) {
  const Level = `h${level}` as const
  return (
    <div class="bar bar--keep">
      <Arch name={name} big={big} />
      <div class="name">
        <Level class="looks-part" id={id}>
          {href === undefined ? name : <a href={href}>{name}</a>}
        </Level>
        {about !== undefined && <p class="soft">{about}</p>}
      </div>
    </div>
  )
}
