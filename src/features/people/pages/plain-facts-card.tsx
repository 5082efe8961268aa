import { Card } from '../../../interface/components/card.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import { spaced } from '../questions/plain-facts.ts'
import { sayAsKnown } from '../say-days.ts'
import type { Hat } from '../store.ts'
import { labelOfOption, questionWords } from '../questions/words.ts'
import { type Change, withChange } from '../questions/pages/change-link.tsx'
import { known } from './known.tsx'

const words = questionWords.facts

/** Name, birth, where and number: needed, and last on the page. */
export const PlainFacts = ({ hat, change }: { hat: Hat; change: Change | undefined }) => {
  const { told, birth } = hat
  const bornOn = birth.born ? sayAsKnown(birth.born) : birth.age !== null && birth.ageOn ? words.age(birth.age, sayAsKnown(birth.ageOn)) : birth.age !== null ? String(birth.age) : null
  const number = told?.nhsNumber ? [spaced(told.nhsNumber), told.nhsIssuer && labelOfOption('issuer', told.nhsIssuer, 'staff', ''), words.nhsStanding[told.nhsStanding]].filter(Boolean).join('. ') : null
  return (
    <Section heading={words.heading}>
      <Card>
        <Summary
          rows={[
            withChange({ term: words.name, detail: hat.name }, change, 'name'),
            ...(hat.knownAs ? [{ term: words.knownAs, detail: hat.knownAs }] : []),
            withChange(known(words.described, [told?.pronouns, told?.describedAs].filter(Boolean).join('. ')), change, 'described'),
            withChange(known(words.born, bornOn), change, 'born'),
            withChange(known(words.where, [hat.area, hat.postcode].filter(Boolean).join(', ')), change, 'where'),
            ...(hat.kind === 'member' ? [withChange(known(words.nhs, number), change, 'nhs-number')] : []),
          ]}
        />
      </Card>
    </Section>
  )
}
