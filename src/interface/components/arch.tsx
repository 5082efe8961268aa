import { classes } from '../classes.ts'
import { Icon } from '../icons.tsx'
import type { IconName } from '../icons.tsx'

interface Look {
  big?: boolean | undefined
}

/** Somebody, or a thing to do. The name or the words stand beside it: the arch itself is hidden from screen readers. */
export type ArchProps = Look & ({ name: string } | { icon: IconName })

export function Arch(props: ArchProps) {
  if ('icon' in props)
    return (
      <span class={classes('arch', 'arch--icon', props.big && 'arch--big')} aria-hidden="true">
        <Icon name={props.icon} />
      </span>
    )
  return (
    <span class={classes('arch', `arch--${tintOf(props.name)}`, props.big && 'arch--big')} aria-hidden="true">
      {initialsOf(props.name)}
    </span>
  )
}

const tints = ['a', 'b', 'c', 'd', 'e'] as const

/** One of five tints, always the same for the same name. They mean nothing. */
export function tintOf(name: string): (typeof tints)[number] {
  const sum = [...name.normalize('NFC')].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 99_991, 7)
  return tints[sum % tints.length] ?? 'a'
}

/** First letters of the first and the last part: `Mo Tully` is MT, `Cher` is C. */
export function initialsOf(name: string): string {
  const parts = name.normalize('NFC').split(/[\s‑-]+/u).filter((part) => /\p{L}/u.test(part))
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts
  return ends.map((part) => /\p{L}\p{M}*/u.exec(part ?? '')?.[0] ?? '').join('').toLocaleUpperCase()
}
