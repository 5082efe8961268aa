import { parseArgs } from 'node:util'
import { DatabaseTrouble } from '../../platform/database/embedded/supervisor.ts'
import { MigrationTrouble } from '../../platform/database/migrations.ts'
import { KeysTrouble } from '../../platform/keys/master-keys.ts'
import { describeFault } from '../../platform/log/log.ts'
import { ConfigTrouble } from '../config.ts'

/** Something a person gave that cannot be used: one sentence naming the entry, the column or the flag. Exit 2. */
export class Unusable extends Error {}

/** 0 done, 1 done but a person must answer something, 2 unusable input, 3 our fault or a broken wire. */
export type Exit = 0 | 1 | 2 | 3

export type Command = { help: string; run(args: readonly string[]): Promise<Exit> }

// A terminal that was closed, or a reader that has read enough, must not cut us off before the database is stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

export const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)
export const result = (text: string): void => void process.stdout.write(`${text}\n`)

/** The flags of a command that takes nothing else. A word, or a flag it does not know, is refused as a person's mistake. */
export function readFlags<Name extends string>(args: readonly string[], names: readonly Name[]): ReadonlySet<Name | 'help'> {
  const options = Object.fromEntries([...names, 'help'].map((name) => [name, { type: 'boolean' as const }]))
  const { values } = parseArgs({ args: [...args], options })
  return new Set([...names, 'help' as const].filter((name) => values[name] === true))
}

/** Runs a command to its exit code. What goes wrong becomes one sentence; only a fault of ours shows where it happened, never a message that may quote data. */
export async function runToExit(command: Command, args: readonly string[]): Promise<Exit> {
  try {
    return await command.run(args)
  } catch (error) {
    if (error instanceof Unusable || error instanceof ConfigTrouble || error instanceof KeysTrouble || error instanceof DatabaseTrouble || error instanceof MigrationTrouble) {
      say(error.message)
      return 2
    }
    if (error instanceof TypeError && 'code' in error && typeof error.code === 'string' && error.code.startsWith('ERR_PARSE_ARGS')) {
      say(`${error.message.split('. ')[0]}. Try --help.`)
      return 2
    }
    say('Something went wrong that is our mistake, not yours. Nothing was half done.')
    say(JSON.stringify(describeFault(error)))
    // Only whoever asks for it sees the words, which may quote what is in the database.
    if (process.env['ALONGSIDE_LOG'] === 'debug' && error instanceof Error) say(error.message)
    return 3
  }
}
