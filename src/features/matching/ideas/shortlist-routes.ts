import { isId } from '../../../platform/database/ids.ts'
import { get, post, type Answer, type RoomRequest, type Route } from '../../audit/routing.ts'
import { proposeSupporter, type ProposeRefused, type Tell } from '../asking/propose-supporter.ts'
import { makeMatches } from '../permissions.ts'
import type { AskForm } from './pages/ask-form.tsx'
import { shortlistPage } from './pages/shortlist.tsx'
import { suggestSupporters } from './suggest-supporters.ts'
import { ideaWords } from './words.ts'

/** Looking for somebody, and choosing whom to ask. */
export const shortlistRoutes = (tell: Tell): readonly Route[] => [
  get('/referrals/:id/shortlist', { may: makeMatches, audit: 'ideas read' }, (request) => showShortlist(request)),
  post('/referrals/:id/proposals', { may: makeMatches, audit: 'supporter asked' }, (request) => ask(request, tell)),
]

async function showShortlist({ work, param, query, hidden, address }: RoomRequest, sent?: AskForm): Promise<Answer> {
  const suggested = await suggestSupporters(work, param('id'))
  if (!suggested) return 'not there'
  const form = sent ?? { supporter: query.get('choose') ?? '', why: '', besides: false, mayKnow: false, problems: {} }
  const page = shortlistPage({ suggested, form, hidden: hidden(), address })
  return { page, about: suggested.referral.member, thing: suggested.referral.id, ...(sent ? { status: 422 as const } : {}) }
}

const longestWhy = 300

async function ask(request: RoomRequest, tell: Tell): Promise<Answer> {
  const { work, param, form, address } = request
  const given = { supporter: form.text('supporter'), why: form.text('why').trim(), besides: form.text('besides') !== '', mayKnow: form.text('mayknow') !== '' }
  const problems = {
    ...(isId(given.supporter) ? {} : { supporter: ideaWords.ask.problem.supporter }),
    ...(given.why === '' ? { why: ideaWords.ask.problem.why } : given.why.length > longestWhy ? { why: ideaWords.ask.problem.long } : {}),
  }
  if (Object.keys(problems).length > 0) return showShortlist(request, { ...given, problems })
  const done = await proposeSupporter(work, { referral: param('id'), ...given, shown: form.text('shown').split(' ') }, tell)
  if ('proposal' in done) return { goTo: address(`/proposals/${done.proposal}`) }
  if (done.refused === 'not there') return 'not there'
  return { refused: whyNotAsked(done), back: { label: ideaWords.refused.back, href: address(`/referrals/${param('id')}/shortlist`) } }
}

function whyNotAsked(refused: Exclude<ProposeRefused, { refused: 'not there' }>): string {
  const words = ideaWords.refused
  switch (refused.refused) {
    case 'not now':
      return ideaWords.shortlist.notNow[refused.why](refused.member)
    case 'does not fit':
      return refused.private ? words.private(refused.supporter) : words.fit(refused.supporter, refused.because)
    case 'not waiting':
    case 'asked already':
    case 'somebody is asked':
    case 'not prepared':
    case 'may know':
      return words[refused.refused](refused.member, refused.supporter)
  }
}
