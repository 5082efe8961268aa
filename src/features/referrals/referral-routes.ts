import { get, post, type Route } from '../audit/routing.ts'
import { acceptReferral } from './accept-referral.ts'
import { acknowledgeReferral } from './following/acknowledge-referral.ts'
import { askForMore, hearMore } from './ask-for-more.ts'
import { askPerson } from './ask-person.ts'
import { closeReferral } from './close-referral.ts'
import { decideInBestInterests } from './decide-in-best-interests.ts'
import { decideObstacle } from './decide-obstacle.ts'
import { declineReferral } from './decline-referral.ts'
import { recordContact, talkOver } from './waiting/keep-in-touch.ts'
import { lookAgain } from './look-again.ts'
import { decideReferrals, lookAtDanger } from './permissions.ts'
import { placeReferral } from './place-referral.ts'
import { putOnList } from './waiting/put-on-list.ts'
import { lookAtAlert } from './raise-alert.ts'
import { readers } from './read-forms.ts'
import { reopenReferral } from './reopen-referral.ts'
import { deal, showReferral } from './show-referral.ts'
import { sendCode, sendDuplicate, sendFeedback, sendSharing, sendTalk, showDuplicates, showFeedback, showTalk } from './show-steps.ts'
import { withdrawReferral } from './withdraw-referral.ts'

const may = decideReferrals

/** One referral and every step it can take (domain 2.1), each a form with an address. */
export const referralRoutes: readonly Route[] = [
  get('/referrals/:id', { may: lookAtDanger, audit: 'referral opened' }, showReferral),
  post('/referrals/:id/asking', { may, audit: 'person asked' }, (request) => deal(request, { form: readers.asking(request), does: (read) => askPerson(request.work, read), saved: (done) => (done === 'tried' || done === 'tried by a closed way' || done === 'tried before deciding' ? done : 'asked') })),
  post('/referrals/:id/best-interests', { may, audit: 'best interests decided' }, (request) => deal(request, { form: readers['best-interests'](request), does: (read) => decideInBestInterests(request.work, read), saved: 'best interests' })),
  post('/referrals/:id/decisions', { may, audit: 'a person decided' }, (request) => deal(request, { form: readers.decisions(request), does: (read) => decideObstacle(request.work, read), saved: 'decision' })),
  post('/referrals/:id/acknowledgements', { may, audit: 'referral acknowledged' }, (request) => deal(request, { form: readers.acknowledgements(request), does: (read) => acknowledgeReferral(request.work, read), saved: 'acknowledged' })),
  post('/referrals/:id/looking', { may: lookAtDanger, audit: 'danger looked at' }, (request) => deal(request, { form: readers.looking(request), does: (read) => lookAtAlert(request.work, read), saved: 'alert' })),
  post('/referrals/:id/missing', { may, audit: 'asked for more' }, (request) => deal(request, { form: readers.missing(request), does: (read) => askForMore(request.work, read), saved: 'missing' })),
  post('/referrals/:id/answers', { may, audit: 'heard more' }, (request) => deal(request, { form: readers.answers(request), does: (read) => hearMore(request.work, read), saved: 'heard' })),
  get('/referrals/:id/duplicates', { may, audit: 'referral opened' }, showDuplicates),
  post('/referrals/:id/duplicates', { may, audit: 'referral duplicate' }, sendDuplicate),
  get('/referrals/:id/conversation', { may, audit: 'referral opened' }, showTalk),
  post('/referrals/:id/conversation', { may, audit: 'talk recorded' }, sendTalk),
  post('/referrals/:id/acceptance', { may, audit: 'referral accepted' }, (request) => deal(request, { form: readers.acceptance(request), does: (read) => acceptReferral(request.work, read), saved: 'accepted' })),
  post('/referrals/:id/declining', { may, audit: 'decline written down' }, (request) => deal(request, { form: readers.declining(request), does: (read) => declineReferral(request.work, read), saved: (done) => (done === 'asked' ? 'second look' : 'declined') })),
  post('/referrals/:id/second-look', { may, audit: 'second person looked' }, (request) => deal(request, { form: readers['second-look'](request), does: (read) => lookAgain(request.work, read), saved: 'looked' })),
  post('/referrals/:id/withdrawing', { may, audit: 'referral withdrawn' }, (request) => deal(request, { form: { read: request.param('id') }, does: (id) => withdrawReferral(request.work, id), saved: 'withdrawn' })),
  post('/referrals/:id/waiting', { may, audit: 'referral waiting' }, (request) => deal(request, { form: readers.waiting(request), does: (read) => putOnList(request.work, read), saved: 'waiting' })),
  post('/referrals/:id/contacts', { may, audit: 'contact recorded' }, (request) => deal(request, { form: readers.contacts(request), does: (read) => recordContact(request.work, read), saved: 'contact' })),
  post('/referrals/:id/talks', { may, audit: 'wait talked over' }, (request) => deal(request, { form: readers.talks(request), does: (read) => talkOver(request.work, read), saved: 'talked' })),
  post('/referrals/:id/placing', { may, audit: 'referral placed' }, (request) => deal(request, { form: readers.placing(request), does: (read) => placeReferral(request.work, read), saved: 'placed' })),
  get('/referrals/:id/feedback', { may, audit: 'referral opened' }, showFeedback),
  post('/referrals/:id/feedback', { may, audit: 'referral feedback sent' }, sendFeedback),
  post('/referrals/:id/sharing', { may, audit: 'asked about sharing' }, sendSharing),
  post('/referrals/:id/closing', { may, audit: 'referral closed' }, (request) => deal(request, { form: readers.closing(request), does: (read) => closeReferral(request.work, read), saved: 'closed' })),
  post('/referrals/:id/reopening', { may, audit: 'referral reopened' }, (request) => deal(request, { form: readers.reopening(request), does: (read) => reopenReferral(request.work, read), saved: 'reopened' })),
  post('/referrals/:id/codes', { may, audit: 'follow code made' }, sendCode),
]
