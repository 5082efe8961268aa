import { Details } from '../../../../interface/components/details.tsx'
import type { KeptApart } from '../keep-apart.ts'
import { listedAs } from '../../person.ts'
import type { Hat } from '../../store.ts'
import { apartWords } from '../words.ts'

export type ApartShown = { kept: readonly KeptApart[]; name: string; hat: Hat; address(path: string): string }

/** Folded away: somebody may look over the reader’s shoulder. Where a reason was told to the other, it is read on their page. */
export const ApartCard = ({ kept, name, hat, address }: ApartShown) => (
  <Details summary={apartWords.summary(kept.length)}>
    {kept.map((one) => (
      <p key={one.id}>
        {apartWords.with(listedAs(one))} {one.toldHere ? one.reason && <q>{one.reason}</q> : <a href={address(`${one.otherKind === 'supporter' ? '/supporters' : '/members'}/${one.other}`)}>{apartWords.elsewhere(listedAs(one))}</a>}
      </p>
    ))}
    <p>
      <a href={address(`/people/${hat.participation}/kept-apart`)}>{apartWords.open(name)}</a>
    </p>
  </Details>
)
