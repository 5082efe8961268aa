import { Card } from '../../../../interface/components/card.tsx'
import { Details } from '../../../../interface/components/details.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { firstName } from '../../person.ts'
import type { QuestionName, Writer } from '../question.ts'
import type { Hat } from '../../store.ts'
import { facetWords } from '../../experience/words.ts'
import { questionWords } from '../words.ts'
import { changeOf } from './change-link.tsx'
import { FacetList } from '../../experience/pages/facet-list.tsx'
import { BadDay, OwnBadDay } from '../../pages/hard-days.tsx'
import { PlainFacts } from '../../pages/plain-facts-card.tsx'

const asked = { staff: ['brings', 'enjoys', 'free', 'languages', 'talking', 'getting-about', 'at-home', 'travel'], self: ['brings', 'enjoys', 'described'] } as const satisfies Record<Writer, readonly QuestionName[]>

/** Under a supporter’s file: a bad day, the plain facts, and each question that may be answered anew. */
export function SupporterAnswers({ hat, writer, address }: { hat: Hat; writer: Writer | null; address(path: string): string }) {
  const change = writer ? changeOf(address, hat.participation, writer === 'self' ? 'own-words' : 'answers') : undefined
  const name = firstName(hat)
  return (
    <>
      {writer === 'self' && change ? <OwnBadDay told={hat.told} change={change} /> : <BadDay told={hat.told} name={name} change={change} />}
      {writer !== 'self' && <PlainFacts hat={hat} change={change} />}
      {writer && (
        <Details summary={facetWords.title}>
          <FacetList facets={hat.told?.facets ?? []} name={name} own={writer === 'self'} href={(facet) => address(`/people/${hat.participation}/${writer === 'self' ? 'own-experience' : 'experience'}/${facet}`)} />
        </Details>
      )}
      {writer && change && (
        <Section heading={writer === 'self' ? questionWords.yours : questionWords.anew(name)}>
          <Card>
            <ul>
              {asked[writer].map((question) => (
                <li key={question}>
                  <a href={change(question)}>{writer === 'self' ? (questionWords.questions[question].own ?? questionWords.questions[question].title) : questionWords.questions[question].heading(name)}</a>
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </>
  )
}
