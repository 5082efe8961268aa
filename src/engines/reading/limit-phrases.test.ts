import { expect, test } from 'vitest'
import { limitsIn } from './limits.ts'

const kinds = (text: string) => limitsIn(text).map((one) => one.kind)

/** Ways in which coordinators write that somebody wants no contact at all. */
const NONE = [
  'no contact please', 'DO NOT CONTACT', 'asked to be taken off', 'wants off the list', 'please remove', 'remove from list', 'not to be contacted',
  "doesn't want to hear from us", 'does not wish any contact', 'please leave her alone', 'no longer wants contact', 'wants no more contact',
  'withdrew from service, no contact', 'take me off your list', 'wishes to be removed', 'no more contact please', 'opted out', 'opt out', 'unsubscribed',
  'asked not to be contacted', 'has asked us to stop contacting her', 'requested no contact', 'do not contact again', 'never contact', 'no contact whatsoever',
  'contact refused', 'declines all contact', 'said leave me alone', "don't contact", 'Off list at own request', 'requested removal', 'remove me', 'asked to come off',
  'delete', 'please delete my details', 'right to erasure', 'erasure request', 'wants her data deleted', 'told us not to bother her again', 'not to be approached',
  'does not want to be contacted', 'doesnt want contact', 'stop all contact', 'cease contact', 'no correspondence or calls', 'has asked for no more contact',
  'said not to ring or write again', 'not to be rung, written to or visited', 'do not approach', 'refuses contact', 'no contact by any means', 'off the list, own wish',
]

test.each(NONE)('"%s" asks for no contact', (text) => {
  expect(kinds(text)).toEqual(['none'])
})

/** And that one way is closed, or one person, hour or day. */
const SOME = [
  'no phone calls', "don't phone", 'do not ring', 'dont ring', "DON'T CALL", "please don't ring", 'never ring', 'no calls please', "can't hear on phone",
  'cannot use phone', 'deaf - write', "write don't ring", 'email only', 'letters only', 'letter only', 'by post only', 'contact by email only',
  'prefers letter, no calls', "won't answer phone", "doesn't answer the phone", 'too deaf for phone', 'profoundly deaf, no phone', 'not by phone',
  'hates the phone, write instead', "can't manage the telephone", "don't telephone", 'please write, not phone', 'phone anxiety - email only', 'contact by letter',
  'email not phone', 'no ringing', 'no point ringing', "stammers - please don't phone", 'hearing loss - cannot use telephone', 'do not use phone', 'phone no good, deaf',
  'never picks up, write', 'BSL user, no phone', 'not to be phoned', 'not to be rung', 'does not do phones', 'write only', 'contact by post only',
  'lip reads, phone no use', 'text only', 'texts only', "text don't ring", 'text not call', 'only by text', 'SMS only', 'text msgs only', 'contact by text only',
  'texts please not calls', 'do not ring - text', 'text first never ring', 'text rather than ring', 'deaf, text', 'whatsapp only', 'WhatsApp not calls', 'no messages',
  "don't leave a message", 'do not leave msg', 'no voicemail', 'no answerphone messages', "don't leave voicemail", 'never leave a message', 'no msgs',
  'not to leave messages', 'do not leave message with anyone', 'dont leave msgs on landline', 'no message on machine', 'no voicemails pls', 'message not safe',
  'ring but leave no message', 'shared phone, no messages', "don't use the answerphone", 'never leave word', 'no post', 'no letters', 'nothing by post', "don't write",
  'no mail', 'do not send letters', 'nothing in writing to the house', "don't post anything", 'no letters to the house', 'do not write to home address',
  'no mail to address', 'no post please, lodger opens it', 'nothing through the door', "don't send post", 'no paperwork to house', 'never send anything to the house',
  'no visits', 'do not visit', "don't call at the house", 'no home visits', 'not to be visited', 'never visit', 'no visitors', "don't go to the house", 'no callers',
  'do not call round', 'phone only no visits', "doesn't want anyone in the house", 'no one to visit', "won't have anyone in", 'meet in cafe only, not at home',
  "don't come to the house", 'no home calls', 'does not want visits at home', 'phone contact only, not at the house', 'no emails', 'do not email', "don't email",
  'no e-mail please', 'not by email', 'never email', "don't use the email, husband reads it", 'no texts', "don't text", 'do not text', "can't text", "doesn't text",
  'never text', 'not by text', 'no text messages', "don't speak to husband", 'do not discuss with daughter', 'speak to her only', 'not to talk to son',
  'only talk to Mary', 'speak only to Mrs Hall', 'ring daughter not her', 'contact via daughter', 'all contact through son', 'ring the daughter first',
  'contact daughter only', 'not to discuss with family', "don't talk to wife about it", 'speak to him directly not his wife', 'never discuss with carers',
  'contact through social worker only', 'via support worker only', "don't give info to son", 'not to be discussed with ex', 'call his mum, not him',
  "don't say who's calling", 'do not say where you are from', "husband doesn't know", 'family not aware', "family don't know she comes", 'wife must not know',
  'keep secret from son', "say it's the library", "don't mention the group", 'do not mention charity name', 'withhold number', 'ring from withheld number',
  'hide number', "don't let husband know", "partner mustn't find out", 'nobody knows he comes', "he doesn't know she's here", "don't mention the service to anyone",
  'in strict confidence', 'confidential - family unaware', "say you're a friend", "don't tell the family", 'not to tell neighbours', 'keep it from her dad',
  'mum not to know', 'work must not know', 'do not disclose address', 'address confidential', 'do not give out her address', 'alias used', 'uses a false name',
  "don't use our name on the phone", 'plain envelope', 'plain envelopes only', 'no logo on envelope', "don't say why you're ringing", "don't ring before 10",
  'not before 10am', 'no calls after 6pm', 'do not call in mornings', 'never ring at weekends', 'ring after 4 only', 'only ring evenings', 'call after 2pm only',
  "don't ring at teatime", 'never before noon', 'no calls at night', 'ring between 2 and 4 only', 'not after 7', "don't call before 11", 'phone evenings only',
  'no calls during prayer times', "don't ring on a Friday", 'works nights, not before 3', 'never after 9pm', 'only between 9 and 11', 'not in school hours',
  "don't phone at meal times", 'no calls before lunch', 'no contact in December', 'do not ring near 14 Feb', 'no calls on anniversary', 'not around Christmas',
  "don't call on 3rd June", 'avoid her birthday', 'do not contact over Ramadan', 'not during Lent', "away till March, don't ring before then", 'no visits until 1 June',
  'no calls in the week of 5 May', "don't ring around the anniversary",
]

test.each(SOME)('"%s" limits how somebody is reached', (text) => {
  expect(kinds(text)).not.toEqual([])
})

/** Words much like these that limit nothing. */
const FREE = [
  'no contact number', 'no answer', 'rang 3x no reply', 'ring first', 'prefers phone', 'call before visiting', 'likes a text', 'contact daughter if no reply',
  'no phone at home yet', 'text ok', 'no message left', 'left message', 'post code wrong', 'letter sent', 'no reply to letter', 'no further contact details',
  'emailed twice', 'phoned, will ring back', 'please call', 'visits daughter', "can't get out", 'no visitors since March', "doesn't drive", 'not seen since', 'no hurry',
  'never married', "don't forget birthday card", 'not keen on cats', 'no problem', 'no stairs', 'no pets', 'do not use side gate', "don't mind who",
  'does not want a man', 'no swearing', 'not to be matched with a smoker', 'never late', 'no tea after 6', 'no sugar', "don't mention football",
  "don't talk about the war", 'do not mention the accident', 'not Thurs', 'no longer drives', 'no next of kin', 'no family nearby', 'not well', 'contact made',
  'will contact us', 'in contact with GP', 'daughter contacts us', 'asked for visits', 'wants to be called Betty', 'likes to be called Jim', 'calls himself Ted',
  'calls round for milk', 'post office on Tuesdays', 'on the phone a lot', 'phone broken', 'off sick', 'off work', 'took off to Spain', 'remove shoes',
  'delete duplicate row', 'removed from hospital bed', 'lost contact with son', 'no contact with family for years', 'son has no contact', 'no contact from her daughter',
  'not rung yet', 'ring again in May', "don't ring bell, knock", 'do not ring the bell', 'ring the bell twice', 'never rings off', 'text me when done',
  'message from GP', 'letters from home', 'not heard from', 'wants letters in large print', 'no letter from hospital yet', 'hates email', 'never uses email',
  'not on email', 'not on the phone list', 'no phone line at the cottage till May', 'does not want to go out', 'not interested in bingo', 'declined tea',
  'only drinks decaf', 'only speaks Welsh', 'secretly loves bingo', 'not a morning person', 'best after lunch', 'usually out Mondays', "doesn't like visitors smoking",
  'no one visits her', 'nobody rings him', 'nobody calls', 'no one knows her birthday', 'she knows no one', 'not many friends',
]

test.each(FREE)('"%s" limits nothing', (text) => {
  expect(kinds(text)).toEqual([])
})

test.each([['email not phone', 'no_phone'], ['whatsapp only', 'text_only'], ['contact through social worker only', 'third_party'], ['plain envelopes only', 'no_reveal'], ['no calls at night', 'times'], ['do not contact over Ramadan', 'dates'], ['voicemail no', 'no_message']])('"%s" is %s', (text, kind) => {
  expect(kinds(text)).toContain(kind)
})
