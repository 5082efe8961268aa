import { Card } from '../../../../interface/components/card.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import type { KeptAround } from '../keep-person-around.ts'
import { firstName, listedAs, showTelephone } from '../../person.ts'
import type { Hat } from '../../store.ts'
import { questionWords } from '../../questions/words.ts'
import { aroundWords } from '../words.ts'

export type AroundShown = { hat: Hat; people: readonly KeptAround[]; own: boolean; writes: boolean; address(path: string): string }

/** Who is round somebody, and what each may be told. */
export function AroundCard({ hat, people, own, writes, address }: AroundShown) {
  const name = firstName(hat)
  return (
    <Card heading={own ? aroundWords.ownHeading : aroundWords.heading(name)}>
      {people.length > 0 ? (
        <Summary
          look="names"
          rows={people.map((one) => ({
            term: one.name,
            detail: <Line one={one} name={name} own={own} address={address} />,
            ...(writes ? { action: { href: address(`/around/${one.id}`), more: one.name, label: questionWords.change } } : {}),
          }))}
        />
      ) : (
        <p class="soft">{aroundWords.none}</p>
      )}
      {writes && (
        <p>
          <a href={address(`/people/${hat.participation}/around`)}>{aroundWords.add}</a>
        </p>
      )}
    </Card>
  )
}

function Line({ one, name, own, address }: { one: KeptAround; name: string; own: boolean; address(path: string): string }) {
  return (
    <>
      {one.relation}. {own ? aroundWords.ownTold[one.mayBeTold] : aroundWords.told(name)[one.mayBeTold]}
      {one.telephone && ` ${showTelephone(one.telephone)}`}
      {!own && one.member && one.memberName && (
        <>
          {' '}
          <a href={address(`/members/${one.member}`)}>{aroundWords.member(listedAs({ name: one.memberName, knownAs: one.memberKnownAs }))}</a>
        </>
      )}
    </>
  )
}
