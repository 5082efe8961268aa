import { expect, test } from 'vitest'
import { limitsIn } from './limits.ts'

const kinds = (text: string) => limitsIn(text).map((l) => l.kind)

test.each([
  ['asked to be taken off list 4/3. NO CONTACT', 'none'], ['please take me off all lists 03.03.2024', 'none'], ['do not contact re volunteering again', 'none'], ['Said no thank you', 'none'], ['DNC', 'none'],
  ['opted out', 'none'], ['removed at own request', 'none'], ['asked us not to call again', 'none'], ['hard of hearing, no phone calls', 'no_phone'], ['deaf - no phone', 'no_phone'], ['write dont ring', 'no_phone'],
  ['DONT RING - son answers. Text only', 'text_only'], ['DO NOT VISIT – dog', 'no_visit'], ["don't leave msg on machine", 'no_message'], ['no voicemails', 'no_message'], ['nothing by post please - shared letterbox', 'no_letter'],
  ['no more letters', 'no_letter'], ['do not discuss w husband. Mobile only, before 3', 'third_party'], ['do not contact daughter', 'third_party'], ['wants to talk to a dad, NOT passed on to Orla', 'no_reveal'],
  ['say "Pat from choir" if anyone else lifts it', 'no_reveal'], ['wife must not know', 'no_reveal'], ['phone name only please, never surname', 'no_reveal'], ['withhold number when ringing', 'no_reveal'],
  ['NOT to be rung on or near 14 Feb', 'dates'], ['do not ring before 10', 'times'],
])('"%s" is the limit %s', (text, kind) => {
  expect(kinds(text)).toEqual([kind])
})

test.each([['prefers landline'], ['has a key safe (no not written here)'], ['wants carers chat not visits'], ['no contact number'], ['lost contact'], ['no contact since May'], ['in touch with son, no contact with daughter'], ['shares phone with husband Dermot'], ['tried twice no answer'], ['no phone'], ['no email'], ['lip-reads; text relay'], ['']])('"%s" is no limit', (text) => {
  expect(kinds(text)).toEqual([])
})

test.each([
  ['wants nothing more to do with us', 'none'], ['please delete my form and do not contact me', 'none'], ['No longer wants us (15/6/25)', 'none'], ['no more cards or letters please, she gets upset', 'no_letter'],
  ['brother opens post', 'no_letter'], ['my ex must never find out where I volunteer', 'no_reveal'], ['do not say where she is to anyone', 'no_reveal'], ['ring after 10 only', 'times'], ['no calls Sundays', 'times'], ['partner checks the phone', 'no_message'],
  ['does not wish to be rung', 'no_phone'], ['does not want visits', 'no_visit'],
])('"%s" is a limit: %s', (text, kind) => {
  expect(limitsIn(text).map((one) => one.kind)).toContain(kind)
})

test.each(['no post yet', 'not interested in bingo', 'no letters received since May', 'ring any time after 10', 'take him off the bus at Tesco'])('"%s" limits nothing', (text) => {
  expect(limitsIn(text)).toEqual([])
})

test('who rings from a withheld number limits nothing', () => {
  expect([kinds('rang withheld number'), kinds('withhold number when ringing')]).toEqual([[], ['no_reveal']])
})

test.each([['cannot hear the phone', 'no_phone'], ['employer not to know she volunteers', 'no_reveal'], ['call mobile only, ex-husband still has the landline', 'third_party'], ['only ring when the carer has gone, after 4', 'times']])('"%s" is %s', (text, kind) => {
  expect(kinds(text)).toContain(kind)
})

test('the post office is no way of reaching anybody', () => {
  expect(kinds('never use the old name, post office still does')).not.toContain('no_letter')
})
