import { peopleWhoSignIn } from '../invented/who-signs-in.ts'
import { readConfig } from '../config.ts'
import { openInstallation } from '../installation.ts'
import { type Command, readFlags, result, say, Unusable } from './trouble.ts'

const help = `alongside demo [--json]

Beside a running invented service: where it is and who can sign in to it with one button.`

export const demo: Command = {
  help,
  async run(args) {
    const flags = readFlags(args, ['json'])
    if (flags.has('help')) {
      result(help)
      return 0
    }
    const config = readConfig(process.env)
    const installation = await openInstallation(config, { say, meant: 'only what is there', today: new Date().toISOString().slice(0, 10) })
    try {
      const organisation = installation.organisations.find((one) => one.invented)
      if (!organisation) throw new Unusable('There is no invented service here. Start one on a new data folder with `npm start`.')
      const people = await peopleWhoSignIn(installation, organisation)
      const url = config.outsideUrl ?? `http://localhost:${config.port}`
      if (flags.has('json')) result(JSON.stringify({ url, organisation: organisation.slug, people }, null, 1))
      else {
        result(`${organisation.name} at ${url}/sign-in`)
        for (const { slug, name, roles } of people) result(`  ${slug.padEnd(12)} ${name.padEnd(24)} ${roles.join(', ')}`)
      }
      return 0
    } finally {
      await installation.close()
    }
  },
}
