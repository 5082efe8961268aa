import { assign } from './commands/assign.ts'
import { audit } from './commands/audit.ts'
import { demo } from './commands/demo.ts'
import { bringInLists } from './commands/import.ts'
import { keys } from './commands/keys.ts'
import { migrate } from './commands/migrate.ts'
import { organisation } from './commands/organisation.ts'
import { places } from './commands/places.ts'
import { reading } from './commands/reading.ts'
import { routes } from './commands/routes.ts'
import { start } from './commands/start.ts'
import { states } from './commands/states.ts'
import { type Command, type Exit, result, runToExit, say } from './commands/trouble.ts'

const commands: Readonly<Record<string, Command>> = { start, migrate, organisation, import: bringInLists, places, keys, audit, routes, states, reading, demo, assign }

const help = `alongside COMMAND

  start          everything: database, web and worker
  migrate        bring a named database to this version
  organisation   make an organisation and its first coordinator
  import         read a charity's lists, and bring them in
  places         where postcodes lie, from a public list
  keys           rotate the keys that texts are sealed with
  audit          check that nothing in the audit was changed, removed or reordered
  routes         every address and who may open it
  states         how a referral goes on
  reading        how the reading of lists compares with a careful person's
  assign         who could be with whom, all at once, with a proof (JSON in, JSON out)
  demo           who can sign in to the invented service

Each has --help. Exit 0: done. 1: done, but a person must answer something. 2: the input or request cannot be used. 3: our fault.`

async function main([word, ...args]: readonly string[]): Promise<Exit> {
  if (!word || word === '--help' || word === 'help') {
    if (!word) say(help)
    else result(help)
    return word ? 0 : 2
  }
  const command = commands[word]
  if (command) return runToExit(command, args)
  say(`There is no command "${word.slice(0, 40)}". Try ./bin/alongside --help.`)
  return 2
}

// A fault is told by where it happened; ten frames are all the database driver's own.
Error.stackTraceLimit = 50

const code = await main(process.argv.slice(2))
// A pipe takes 64 kB and waits for its reader; what is still on its way would be lost by exiting.
await Promise.all([process.stdout, process.stderr].map((stream) => new Promise<void>((resolve) => void stream.write('', () => resolve()))))
process.exit(code)
