import { Button } from '../../../../interface/components/button.tsx'
import { Card } from '../../../../interface/components/card.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { type Facet, facetsShared } from '../facet.ts'
import { labelOfOption, questionWords } from '../../questions/words.ts'
import { facetWords } from '../words.ts'

export type FacetListShown = { facets: readonly Facet[]; name: string; own: boolean; href: ((facet: string) => string) | undefined }

/** What somebody has been through, to those who look after everybody, and to themselves: each with who may see it and whether it may be used. */
export const FacetList = ({ facets, name, own, href }: FacetListShown) => (
  <>
    {facets.map((facet) => (
      <div key={facet.id}>
        <Told facet={facet} own={own} />
        <p class="soft">{[facetWords.shows(own)[facet.shows], facetWords.mayMatch[facet.mayMatch === null ? 'notAsked' : facet.mayMatch ? 'yes' : 'no']].join(' ')}</p>
        {href && (
          <p>
            <a href={href(facet.id)}>
              {questionWords.change}
              <span class="hide"> {facet.what}</span>
            </a>
          </p>
        )}
      </div>
    ))}
    {href && (
      <p>
        <Button label={own ? facetWords.addOwn : facetWords.add(name)} href={href('new')} kind="second" />
      </p>
    )}
  </>
)

const Told = ({ facet, own }: { facet: Facet; own: boolean }) => (
  <>
    <p>
      <b>{facet.what}</b>. {labelOfOption('whoseExperience', facet.whose, own ? 'self' : 'staff', '')}.{facet.ageThen && ` ${facetWords.ageThen(facet.ageThen)}`}
      {facet.since && ` ${facetWords.since(facet.since)}`}
    </p>
    {facet.after && <p>{facetWords.after(facet.after)}</p>}
    {facet.words && (
      <p>
        <q>{facet.words}</q>
      </p>
    )}
  </>
)

/** To whoever they are matched with: only what they let them see, and nothing of what that was decided about. */
export const SharedFacets = ({ facets, name }: { facets: readonly Facet[]; name: string }) =>
  facetsShared(facets).length > 0 ? (
    <Section heading={facetWords.shared(name)}>
      <Card>
        {facetsShared(facets).map((facet) => (
          <Told key={facet.id} facet={facet} own={false} />
        ))}
      </Card>
    </Section>
  ) : null
