import type { ComponentChildren } from 'preact'

export interface RowsProps {
  /** The name of the list, where no heading stands right above it. */
  label?: string | undefined
  children: ComponentChildren
}

/** A list of people or of things to do, on one card. */
export const Rows = ({ label, children }: RowsProps) => (
  <ul class="rows card card--flush" aria-label={label}>
    {children}
  </ul>
)

export interface RowProps {
  title: string
  href?: string | undefined
  /** An `Arch` with initials or an icon. */
  arch?: ComponentChildren
  /** One paragraph each: `RowLine`. */
  children?: ComponentChildren
  /** A button or a link at the end. */
  go?: ComponentChildren
}

export const Row = ({ title, href, arch, children, go }: RowProps) => (
  <li class="row">
    {arch}
    <div class="row__main">
      <p class="row__title">{href === undefined ? title : <a href={href}>{title}</a>}</p>
      {children}
    </div>
    {go && <div class="row__go">{go}</div>}
  </li>
)

/** One line under a row’s title; soft for what matters second. */
export const RowLine = ({ soft, children }: { soft?: boolean | undefined; children: ComponentChildren }) => <p class={soft ? 'soft' : undefined}>{children}</p>
