import { randomBytes } from 'node:crypto'
import { beginDraft, findDraft } from '../../features/referrals/form/keep-draft.ts'
import type { Answers } from '../../features/referrals/form/question.ts'
import { sendDraft } from '../../features/referrals/form/send-draft.ts'
import type { Happened } from './happened.ts'

/** Two referrals that came by the public form: somebody asks for herself, and an aunt suggests somebody a person should look at first. */
export const cameByTheForm = (): Happened[] => [sends(2, patDunmore), sends(0, tylerMarsh)]

const patDunmore: Answers = {
  who: 'myself', danger: 'no', name: 'Patricia Dunmore', knownAs: 'Pat', way: 'phone', telephone: '07700 900341', message: 'no', textSafe: 'yes', times: 'Not before ten',
  wants: 'Since I gave the car up I don’t see a soul from Monday to Friday. I’d like somebody for a hand of rummy. I don’t let people win.',
  hopes: 'To have something in the diary.', age: '65 to 79', where: 'WN2 1MT', help: 'I hear better on my left.',
}

const tylerMarsh: Answers = {
  who: 'family or friend', danger: 'no', name: 'Tyler Marsh', knows: 'knows', way: 'through me', yourName: 'Denise Marsh', yourRole: 'his aunt', yourTelephone: '07700 900342',
  wants: 'His nan died in the spring, and he was the one who sat with her. He’d talk to somebody who isn’t family.', whose: 'mine', age: 'under 18', where: 'Canal End',
}

/** A whole form, begun, answered and sent in one browser by somebody who needs no account. Throws where it would not be taken. */
const sends = (daysAgo: number, answers: Answers): Happened => ({
  daysAgo,
  by: { kind: 'anyone' },
  async does(work) {
    const browser = randomBytes(32)
    await beginDraft(work, browser, answers)
    const draft = await findDraft(work, browser)
    const sent = draft ? await sendDraft(work, browser, draft.id) : 'not there'
    if (sent !== 'sent') throw new Error(`The form about ${answers['name'] ?? 'somebody'} was not sent.`)
  },
})
