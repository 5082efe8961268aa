import { parseArgs } from 'node:util'
import { composeFor } from '../compose-for.ts'
import { createFirstCoordinator } from '../create-organisation.ts'
import { endStaffRole, giveStaffRole, staffRoles } from '../change-role.ts'
import { openInstallation } from '../installation.ts'
import { readConfig } from '../config.ts'
import { type Command, result, say, Unusable } from './trouble.ts'

const help = `alongside organisation create SLUG --name NAME --coordinator EMAIL [--coordinator-name NAME] [--zone Europe/London] [--nation "England and Wales"] [--json]
alongside organisation role SLUG ROLE --to EMAIL [--name NAME]
alongside organisation role SLUG ROLE --from EMAIL

Makes a new organisation and its first coordinator, and prints a link that signs the coordinator in once, within seven days.
SLUG is the first part of its addresses: small letters, figures and hyphens.
--nation is one of: England and Wales, Scotland, Northern Ireland, Ireland. It decides the bank holidays.

role gives a colleague a role, or ends it, from now; somebody new needs a name. ROLE is coordinator, safeguarding_lead or administrator. What was
theirs to do goes to somebody who holds the role, and what was nobody's to whoever is given it.`

const options = {
  name: { type: 'string' }, coordinator: { type: 'string' }, 'coordinator-name': { type: 'string' }, zone: { type: 'string', default: 'Europe/London' },
  to: { type: 'string' }, from: { type: 'string' },
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
    if (verb === 'role') {
      await changeRole(slug, others, values)
      return 0
    }
    if (verb !== 'create') throw new Unusable(`There is no "organisation ${verb.slice(0, 40)}". Try: organisation create SLUG --name … --coordinator EMAIL, or organisation role SLUG ROLE --to EMAIL`)
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

async function changeRole(slug: string | undefined, [word, ...others]: readonly string[], { to, from, name }: { to?: string | undefined; from?: string | undefined; name?: string | undefined }): Promise<void> {
  const role = staffRoles.find((one) => one === word)
  if (!slug || !role || others[0]) throw new Unusable(`Say the SLUG and a ROLE, one of: ${staffRoles.join(', ')}.`)
  const email = to ?? from
  if (!email || (to && from)) throw new Unusable('Say to whom the role goes with --to, or from whom it is taken with --from: one of the two.')
  const installation = await openInstallation(readConfig(process.env), { say, meant: 'real', today: new Date().toISOString().slice(0, 10) })
  try {
    const { alongside, close } = await composeFor(installation)
    try {
      const organisation = installation.organisations.find((one) => one.slug === slug)
      if (!organisation) throw new Unusable(`There is no organisation called ${slug.slice(0, 40)} here.`)
      await alongside.work(organisation, { kind: 'software', name: 'command' }, (work) => (to ? giveStaffRole(work, { email, role, name }) : endStaffRole(work, { email, role })))
    } finally {
      await close()
    }
  } finally {
    await installation.close()
  }
  say(to ? `${email} is ${role.replaceAll('_', ' ')} in ${slug} from now, and signs in with a link by email.` : `${email} is no longer ${role.replaceAll('_', ' ')} in ${slug}. What they had to do is with somebody else.`)
}
