import { get, nothingPersonal, type Route } from '../../audit/routing.ts'
import { may } from '../../audit/permission.ts'
import { chooseEqualityQuestions } from '../../equality/permissions.ts'
import { countedBy } from '../../equality/read-groups.ts'
import { makeMatches, seeFairness } from '../permissions.ts'
import { chosenWhere, compare, groupings } from './fairness.ts'
import { fairnessPage } from './pages/fairness-page.tsx'
import { lastDayOf, overBy, slugOf } from './quarter.ts'
import { readCounts } from './read-counts.ts'
import { readChosenPlaces, readCounted } from './read-fairness.ts'
import { fairWords } from './words.ts'

const quartersBack = 8

/** Once a quarter is over: whether anybody waits longer or is asked about less. */
export const fairnessRoutes: readonly Route[] = [
  get('/matching/fairness', { may: seeFairness, audit: nothingPersonal }, async ({ work, query, address }) => {
    const quarters = overBy(work.today, quartersBack)
    const quarter = quarters.find((one) => slugOf(one) === query.get('quarter')) ?? quarters[0]
    if (!quarter) return 'not there'
    // Trustees read counts and nobody's page: the list is not theirs to open.
    const back = may(work.actor, makeMatches) ? { label: fairWords.back.waiting, href: address('/waiting') } : { label: fairWords.back.today, href: address('/today') }
    const people = await readCounted(work, quarter)
    const tables = groupings.map((by) => compare(people, by, lastDayOf(quarter)))
    const choose = may(work.actor, chooseEqualityQuestions) ? address('/organisation/equality') : null
    const apart = { counted: await readCounts(work, quarter), asked: await countedBy(work, work.today), choose }
    return { page: fairnessPage({ quarter, quarters, tables, apart, chosen: chosenWhere(await readChosenPlaces(work, quarter)), back, address }) }
  }),
]
