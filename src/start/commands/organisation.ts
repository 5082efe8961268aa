import { parseArgs } from 'node:util'
import { createFirstCoordinator } from '../create-organisation.ts'
import { openInstallation } from '../installation.ts'
import { readConfig } from '../config.ts'
import { type Command, result, say, Unusable } from './trouble.ts'

const help = `alongside organisation create SLUG --name NAME --coordinator EMAIL [--coordinator-name NAME] [--zone Europe/London] [--nation "England and Wales"] [--json]

Makes a new organisation and its first coordinator, and prints a link that signs the coordinator in once, within seven days.
SLUG is the first part of its addresses: small letters, figures and hyphens.
--nation is one of: England and Wales, Scotland, Northern Ireland, Ireland. It decides the bank holidays.`

const options = {
  name: { type: 'string' }, coordinator: { type: 'string' }, 'coordinator-name': { type: 'string' }, zone: { type: 'string', default: 'Europe/London' },
  nation: { type: 'string', default: 'England and Wales' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
} as const

export const organisation: Command = {
  help,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (values.help) {
      result(help)
      return 0
    }
    const [verb, slug, ...others] = positionals
    if (!verb) throw new Unusable('Say what to do: alongside organisation create SLUG --name … --coordinator EMAIL')
    if (verb !== 'create') throw new Unusable(`There is no "organisation ${verb.slice(0, 40)}". Try: organisation create SLUG --name … --coordinator EMAIL`)
    if (others[0]) throw new Unusable(`One organisation at a time: "${others[0].slice(0, 40)}" is a word too many. Words with spaces need quotes.`)
    if (!slug) throw new Unusable('Say the SLUG: the first part of the organisation’s addresses, such as wenbury.')
    if (!values.name) throw new Unusable('Say the organisation’s name with --name.')
    if (!values.coordinator) throw new Unusable('Say the first coordinator’s email address with --coordinator.')
    const config = readConfig(process.env)
    const now = new Date()
    const installation = await openInstallation(config, { say, meant: 'real', today: now.toISOString().slice(0, 10) })
    try {
      const made = await createFirstCoordinator(installation, { slug, name: values.name, email: values.coordinator, coordinator: values['coordinator-name'] ?? values.coordinator, zone: values.zone, nation: values.nation, outside: config.outsideUrl ?? `http://localhost:${config.port}`, now })
      result(values.json ? JSON.stringify({ organisation: slug, link: made.link, expires: made.expires.toISOString() }) : made.link)
      say(`${values.name.trim()} is there. The link above signs ${values.coordinator} in once, until ${made.expires.toISOString().slice(0, 10)}.`)
      return 0
    } finally {
      await installation.close()
    }
  },
}
