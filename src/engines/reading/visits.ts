/**
 * Finds in a remark what a visitor must know or the person prefers: who may come, how many, pets, smoke, shoes, stairs.
 * Where a key is kept is never carried over: it does not belong in a list.
 *
 * Examples: "heavy smoker, befriender w asthma no good", "female visitor only", "3 cats". "lost his dog Bess in March" is not one.
 */
export function visitRemark(text: string): string | undefined {
  const plain = text.replace(/\bkey ?safe[^.;]*/gi, '')
  if (/\b(?:lost|died|dead|put down|misses|missing)\b[^.;]{0,20}\b(?:dog|cat|pet)/i.test(plain)) return undefined
  return RULES.some((r) => r.test(plain)) ? text.trim() : undefined
}

const RULES: readonly RegExp[] = [
  /\b(?:fe)?male (?:visitors?|befrienders?|volunteers?|only)\b|\b(?:lady|woman|women|man|men) (?:only|visitors?|please|pls)\b|\b(?:only|must be) (?:a )?(?:fe)?male\b/i,
  /\b(?:2|two|both|pair of) (?:visitors?|people|befrienders?|volunteers?|staff)\b|\bdouble[- ]up\b|\bin pairs\b|\bnot alone\b|\bvisit alone\b|\bfirst visit with\b|\baccompan/i,
  /\bsmok(?:er|es|ing|y)\b|\basthma|\ballerg/i,
  /\b\d+ (?:cats?|dogs?)\b|\b(?:big|large|small|nervous|barking|friendly|aggressive|has a|has|the|keeps) (?:cats?|dogs?|pets?|parrot|snake|birds?)\b|\b(?:visit|door)\b[^.;]{0,12}\bdogs?\b/i,
  /\bdogs? (?:on|in|at|loose|bites?)\b|\bguard dog\b|\bbites\b|\bno (?:men|women|males|females)\b|\bprefers? (?:a )?(?:wom[ae]n|m[ae]n|female|male|lady)\b|\blone (?:visit|worker|female|male)|\bbed ?bugs\b|\bfleas\b|\binfectious\b|\bMRSA\b|\boxygen\b|\baggressi|\bviolent\b|\bheavy drinker\b|\bdrinks heavily\b|\bex[- ]?offender\b|\bnever alone\b|\b(?:two|2|both) of (?:us|you|them) (?:to|must) (?:visit|go)\b/i,
  /\bshoes off\b|\btake (?:off )?(?:your )?shoes\b|\bstairs\b|\bno lift\b|\bhoard|\bparking\b|\bintercom\b|\bside door\b|\bback door\b|\bring twice\b/i,
]
