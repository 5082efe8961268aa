import { Radios } from '../../../interface/forms/choices.tsx'
import type { KeptAround } from '../../people/around/keep-person-around.ts'
import { tellings, toldField } from '../read-with-whom.ts'
import { familyWords as words } from '../words.ts'

export type WithWhomShown = { close: readonly KeptAround[]; typed(field: string): string; reader: 'staff' | 'self'; name: string }

/** With a yes to telling family goes whom, and how much: it is written beside each of them, and holds there. */
export function WithWhom({ close, typed, reader, name }: WithWhomShown) {
  if (close.length === 0) return <p class="soft">{reader === 'self' ? words.nobodyOwn : words.nobody(name)}</p>
  return (
    <>
      {close.map((one) => (
        <Radios
          key={one.id} name={toldField(one.id)} label={words.label(one.name, one.relation)} value={typed(toldField(one.id)) || tellings.find((telling) => telling === one.mayBeTold)}
          choices={tellings.map((telling) => ({ value: telling, label: reader === 'self' ? words.ownOptions[telling] : words.options(name)[telling] }))}
        />
      ))}
    </>
  )
}
