import { dayIn } from '../engines/calendar/zones.ts'
import { nations } from '../engines/calendar/nations.ts'
import { looksLikeEmail } from '../features/accounts/account.ts'
import { inviteFirstCoordinator } from '../features/accounts/invite-coordinator.ts'
import type { Organisation } from '../features/audit/work.ts'
import { addPerson } from '../features/people/add-person.ts'
import { addOrganisation, addService, findOrganisation } from '../features/service/store.ts'
import { handOverTasks } from '../features/tasks/hand-over-tasks.ts'
import { newId } from '../platform/database/ids.ts'
import { outsideOrganisations } from '../platform/database/transaction.ts'
import { composeFor } from './compose-for.ts'
import type { Installation } from './installation.ts'
import { Unusable } from './commands/trouble.ts'

export type NewOrganisation = { slug: string; name: string; email: string; coordinator: string; zone: string; nation: string; outside: string; now: Date }

/**
 * A new organisation with one befriending service and its first coordinator. Returns the one-use link. Throws Unusable for a
 * slug that is taken or not in our form, a zone, nation or name that cannot be, or an address that is none; then nothing was made.
 */
export async function createFirstCoordinator(installation: Installation, given: NewOrganisation): Promise<{ link: string; expires: Date }> {
  const nation = nations.find((one) => one.toLowerCase() === given.nation.toLowerCase())
  if (!nation) throw new Unusable(`--nation is one of: ${nations.join(', ')}.`)
  if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(given.slug) || reserved.has(given.slug)) throw new Unusable(`SLUG is small letters, figures and hyphens, two to forty of them, and none of: ${[...reserved].join(', ')}.`)
  const zone = Intl.supportedValuesOf('timeZone').find((one) => one === given.zone)
  if (!zone) throw new Unusable(`--zone is not a time zone this machine knows: ${given.zone.slice(0, 60)}.`)
  if (!looksLikeEmail(given.email)) throw new Unusable('--coordinator is not an email address.')
  const name = oneLine('--name', given.name, 120)
  const coordinator = oneLine('--coordinator-name', given.coordinator, 300)
  const { alongside, close } = await composeFor(installation)
  try {
    const organisation: Organisation = { id: newId(given.now), slug: given.slug, name, zone, nation, telephone: null, textTelephone: null, email: null, postalAddress: null, localHelpName: null, localHelpTelephone: null, recheckMonths: null, invented: false }
    // One transaction: an organisation without a coordinator has nobody who could sign in, and keeps its slug from whoever tries again.
    const invitation = await outsideOrganisations(alongside.database, async (db) => {
      if (await findOrganisation(db, given.slug)) throw new Unusable(`There is an organisation called ${given.slug} already.`)
      await addOrganisation(db, organisation, given.now)
      return alongside.workIn(db, { organisation, actor: { kind: 'software', name: 'command' } }, async (work) => {
        await addService(work.db, { organisation: organisation.id, id: work.newId(), name: 'Befriending', model: 'befriending', since: dayIn(zone, given.now) })
        const { participation } = await addPerson(work, { name: coordinator }, { kind: 'staff', since: work.today })
        const invited = await inviteFirstCoordinator(work, { email: given.email, participation }, handOverTasks)
        if ('refused' in invited) throw new Unusable(`--coordinator cannot be invited: ${invited.refused}.`)
        return invited
      })
    })
    return { link: `${given.outside}/sign-in/link/${invitation.secret}`, expires: invitation.expiresAt }
  } finally {
    await close()
  }
}

/** What somebody typed after a flag, as one line; throws Unusable where it is none. */
export function oneLine(flag: string, text: string, longest: number): string {
  const words = text.trim()
  if (!words || words.length > longest || /\p{Cc}/u.test(words)) throw new Unusable(`${flag} is one line of at most ${longest} letters, and not an empty one.`)
  return words
}

/** First parts of addresses that are the installation's own. */
export const reserved = new Set(['assets', 'health', 'ready', 'sign-in', 'sign-out', 'components', 'caught-mail', 'api', 'fhir', 'docs'])
