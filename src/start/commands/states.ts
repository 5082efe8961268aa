import { referralStates } from '../referral-states.ts'
import { type Command, readFlags, result } from './trouble.ts'

const help = `alongside states

The states of a referral, each step and each timer, as docs/assurance/referral-states.md.`

export const states: Command = {
  help,
  run(args) {
    result(readFlags(args, []).has('help') ? help : referralStates().trimEnd())
    return Promise.resolve(0)
  },
}
