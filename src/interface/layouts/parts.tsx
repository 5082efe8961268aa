import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { Hidden } from '../forms/form.tsx'
import { Icon, Mark } from '../icons.tsx'
import { useWords } from '../speaking.tsx'
import type { HelpLine } from '../words.ts'

export type Width = 'wide' | 'read' | 'phone'

export interface NavItem {
  label: string
  href: string
  current?: boolean | undefined
}

export interface Organisation {
  name: string
  /** Where the name in the header leads. */
  home: string
  /** The organisation’s own number for urgent help, shown with the national ones. */
  localHelp?: { number: string; what: string } | undefined
}

export interface Me {
  name: string
  links: readonly NavItem[]
  signOut: { action: string; hidden: Readonly<Record<string, string>> }
}

export const Wrap = ({ width = 'wide', children }: { width?: Width | undefined; children: ComponentChildren }) => <div class={classes('wrap', width !== 'wide' && `wrap--${width}`)}>{children}</div>

/** Urgent help: the first thing after the skip link on every page, and the same for everyone. */
export function HelpStrip({ organisation, width }: { organisation?: Organisation | undefined; width?: Width | undefined }) {
  const { help } = useWords()
  const local = organisation?.localHelp
  const own: readonly HelpLine[] = local ? [{ number: local.number, what: local.what, href: `tel:${local.number.replace(/[^+0-9]/g, '')}` }] : []
  return (
    <aside class="strip" aria-label={help.label}>
      <Wrap width={width}>
        <p>{help.question}</p>
        <ul>
          {help.lines.map((line) => (
            <li key={line.number}>
              <OneLine {...line} />
            </li>
          ))}
          {own.map((line) => (
            <li key={line.number} class="strip__own">
              <OneLine {...line} />
            </li>
          ))}
        </ul>
      </Wrap>
    </aside>
  )
}

function OneLine({ number, what, href }: HelpLine) {
  const words = (
    <>
      <b dir="ltr">{number}</b> {what}
    </>
  )
  if (href === null) return <span>{words}</span>
  return (
    <a href={href} rel={href.startsWith('https:') ? 'noreferrer' : undefined}>
      {words}
    </a>
  )
}

export const Brand = ({ organisation }: { organisation: Organisation }) => (
  <a class="brand" href={organisation.home}>
    <Mark />
    <span>{organisation.name}</span>
  </a>
)

export function Navigation({ items }: { items: readonly NavItem[] }) {
  const words = useWords()
  if (items.length === 0) return null
  return (
    <nav aria-label={words.navigation}>
      <ul class="nav">
        {items.map(({ label, href, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The reader’s own pages, and the way out. Opens without script. */
export function OwnMenu({ me }: { me: Me }) {
  const { menu } = useWords()
  return (
    <details class="menu">
      <summary>
        {me.name}
        <span class="hide">. {menu.opens}</span>
      </summary>
      <div class="menu__list">
        <ul>
          {me.links.map(({ label, href, current }) => (
            <li key={href}>
              <a href={href} aria-current={current ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <form action={me.signOut.action} method="post">
          <Hidden values={me.signOut.hidden} />
          <button class="btn btn--quiet" type="submit">
            {menu.signOut}
          </button>
        </form>
      </div>
    </details>
  )
}

export interface Back {
  label: string
  href: string
}

export const BackLink = ({ label, href }: Back) => (
  <a class="back" href={href}>
    <Icon name="left" /> {label}
  </a>
)

export function Footer({ organisation, links, width }: { organisation?: Organisation | undefined; links: readonly NavItem[]; width?: Width | undefined }) {
  const { footer } = useWords()
  return (
    <footer class="foot">
      <Wrap width={width}>
        <p>{organisation ? footer.about(organisation.name) : footer.product}</p>
        {links.length > 0 && (
          <ul aria-label={footer.label}>
            {links.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </Wrap>
    </footer>
  )
}
