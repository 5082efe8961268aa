/** How long somebody was followed, and whether what is waited for happened then. If not, the wait is still open or was left: it lasted at least that long. */
export type Followed = { time: number; happened: boolean }

/** At each time at which it happened to anybody: who was still followed just before, to how many it happened, and the share to whom it had not happened afterwards. */
export type SurvivalStep = { time: number; atRisk: number; events: number; surviving: number }

/** Products of fractions come out a little beside a share such as one half. */
const tolerance = 1e-9

/**
 * The product-limit estimate of Kaplan and Meier: the share for whom something has not happened yet, counting whoever is
 * still followed for as long as they were. Leaving them out would count short waits alone and make every wait look short.
 *
 * Reference: E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations, Journal of the American
 * Statistical Association 53 (1958), 457 to 481. At a tie what happened comes before what was left, as there.
 *
 * Worked example: 21 people who took 6-MP, weeks in remission (E. J. Freireich and others, Blood 21 (1963), 699 to 716; a plus
 * is still in remission): 6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+. After 6 weeks 18 of 21 remain,
 * 0.857; after 10 weeks 0.753; after 23 weeks 0.448. The median is 23 weeks; the mean of the nine completed is 12.
 *
 * Limits: right if leaving has nothing to do with how long one would have waited. Where people give up because it takes
 * long, the true share still waiting is lower or higher and no estimate from these figures alone can say which. Beyond the longest
 * time followed nothing is claimed. Throws a RangeError for a time that is negative or no number.
 */
export function kaplanMeier(followed: readonly Followed[]): SurvivalStep[] {
  const wrong = followed.find(({ time }) => !Number.isFinite(time) || time < 0)
  if (wrong) throw new RangeError(`Not a time: ${wrong.time}`)
  const byTime = [...Map.groupBy(followed, ({ time }) => time)].sort(([one], [other]) => one - other)
  const steps: SurvivalStep[] = []
  let atRisk = followed.length
  let surviving = 1
  for (const [time, those] of byTime) {
    const events = those.filter(({ happened }) => happened).length
    if (events > 0) {
      surviving *= 1 - events / atRisk
      steps.push({ time, atRisk, events, surviving })
    }
    atRisk -= those.length
  }
  return steps
}

/**
 * The time by which it has happened to a share of people (0.5 for the median): the first at which the estimate of those to whom it has not is
 * down to the rest. Undefined where that was not reached, because too many are still waiting: then it is longer than anybody was followed,
 * and no figure is the honest answer. Where the estimate lies on exactly the rest for a while, the beginning is given; R's
 * survfit gives the middle.
 */
export function timeBy(share: number, steps: readonly SurvivalStep[]): number | undefined {
  if (!(share > 0 && share <= 1)) throw new RangeError(`Not a share: ${share}`)
  return steps.find(({ surviving }) => surviving <= 1 - share + tolerance)?.time
}
