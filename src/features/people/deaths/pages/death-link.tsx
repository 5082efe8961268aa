import { firstName } from '../../person.ts'
import type { Hat } from '../../store.ts'
import { deathWords } from '../words.ts'

/** Quietly, at the end of somebody’s page: where a death is said, made certain or taken back. */
export const DeathLink = ({ hat, href }: { hat: Hat; href: string }) => (
  <p>
    <a href={href}>{hat.died ? deathWords.linkFlagged : deathWords.link(firstName(hat))}</a>
  </p>
)
