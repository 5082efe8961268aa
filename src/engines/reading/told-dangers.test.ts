import { expect, test } from 'vitest'
import { mustBeReadFirst, youngAgeIn } from './read-first.ts'

const FIRST = [
  'suicidal', 'talks of ending it', 'wants to die', 'self harm', 'took an overdose last month', "said she'd be better off dead", 'safeguarding concern raised',
  'partner hits her', 'being abused by son', 'bruises on arms', 'son takes her pension', 'neglected by carer', 'frightened of her son', 'domestic abuse', 'DV',
  'he controls her money', 'coercive partner', 'locked in by daughter', 'has been assaulted', 'rape survivor', 'stalker ex', 'non-mol order', 'in a refuge',
  'sex offender register', 'MAPPA', 'carries a knife', 'threatened the nurse with a knife', 'risk to women', "can't go on", "doesn't want to be here any more",
  'no reason to live', 'thoughts of harming herself', 'cutting again', 'talking about killing himself', 'plans to end his life', 'suicide attempt 2023',
  'has attempted suicide', 'hearing voices telling him to jump', 'being groomed', 'money going missing from her purse', 'nephew has emptied her account',
  'carer shouts at her', 'rough handling', 'not being fed', 'scam victim, giving thousands away', 'financial abuse suspected', 'pushed her down stairs',
  'he strangled her', 'afraid to go home', 'exploited by lodger', 'cuckooed', 'forced to hand over bank card', 'touches her inappropriately', 'sexual assault',
  'section 42 enquiry', 'safeguarding', 'alleged abuse', 'bullied by son', 'violent husband', 'police called to house, husband arrested', 'ex is violent',
  'honour based violence', 'modern slavery', 'children at risk', 'child protection plan', 'social services investigating', 'hit by her son', 'slapped',
  "said he'd kill himself", "what's the point of living", 'wishes she were dead', "wishes he hadn't woken up", 'stopped eating, says wants it over', 'has a gun',
  'threatens to harm others',
]

test.each(FIRST)('"%s" is read by a person first', (text) => {
  expect(mustBeReadFirst(text)).toBeDefined()
})

const ORDINARY = [
  'safeguarding training done', 'attended safeguarding course', 'hits the bottle', 'hit by a car', 'kicks a ball', 'beat cancer', 'beats everyone at chess',
  'knife and fork needed', 'killer at bingo', 'dying to meet people', 'lost his confidence', 'overdue', 'jumpy', 'cut grass', 'cuts hair', 'self employed',
  'shot putter', 'gun dog', 'grooming salon', 'groomed dog', 'takes money for raffle', 'controls diabetes well', 'locked out last week', 'refuge volunteer',
  'police officer retired', 'stroke', 'depressed', 'low mood', 'anxious', 'lonely', 'nervous of dogs', 'scared of heights', 'frightened of thunder', 'PTSD',
  'violent storm fear', 'bank card lost', 'missing her husband', 'risk of falls', 'fire risk', 'at risk of falls', 'dog bites', "can't go on buses",
  "can't go on stairs", 'hospital', 'harmless', 'child minding', "children's home upbringing", 'threatened with eviction', 'arrested development fan',
  'attempted knitting', 'jump leads', 'cut finger', 'voices in choir', 'point of contact', 'no point ringing Tuesdays', 'end it on a high', 'section 2 of form',
  'better off than most', 'had enough of tea', 'kill the weeds', 'drowning in paperwork',
]

test.each(ORDINARY)('"%s" holds nobody back', (text) => {
  expect(mustBeReadFirst(text)).toBeUndefined()
})

test.each(['16 in June', 'turns 17 in May', 'young carer, 14', 'under 18', 'still at school (15)', '16yr old', 'will be 18 in March', 'not yet 18', 'cadet 15', 'school student, yr 11'])('"%s" is somebody under 18', (text) => {
  expect(youngAgeIn(text)).toBeLessThan(18)
})

test.each(['son is 12', 'mum of 3 yr old', 'flat 16', '16 stone', 'bus 16', 'for 16 years', '16 grandchildren', 'grandson 15', 'her daughter (16)', 'GCSE year'])('"%s" is not', (text) => {
  expect(youngAgeIn(text)).toBeUndefined()
})
