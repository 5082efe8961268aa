import type { InTransaction } from '../../platform/database/transaction.ts'
import type { Organisation, Work } from '../audit/work.ts'
import type { ReachedAt } from './reached-at.ts'

const columns = ['id', 'slug', 'name', 'zone', 'nation', 'telephone', 'text_telephone as textTelephone', 'email', 'postal_address as postalAddress', 'local_help_name as localHelpName', 'local_help_telephone as localHelpTelephone', 'recheck_months as recheckMonths', 'invented'] as const

/** Every organisation of this installation: a small reference table, read whole. */
export async function readOrganisations(db: InTransaction): Promise<Organisation[]> {
  return db.selectFrom('organisation').select(columns).orderBy('slug').execute()
}

export async function findOrganisation(db: InTransaction, slug: string): Promise<Organisation | undefined> {
  return db.selectFrom('organisation').select(columns).where('slug', '=', slug).executeTakeFirst()
}

export async function addOrganisation(db: InTransaction, organisation: Organisation, now: Date): Promise<void> {
  await db
    .insertInto('organisation')
    .values({
      id: organisation.id,
      slug: organisation.slug,
      name: organisation.name,
      zone: organisation.zone,
      nation: organisation.nation,
      telephone: organisation.telephone,
      text_telephone: organisation.textTelephone,
      email: organisation.email,
      postal_address: organisation.postalAddress,
      local_help_name: organisation.localHelpName,
      local_help_telephone: organisation.localHelpTelephone,
      recheck_months: organisation.recheckMonths,
      invented: organisation.invented,
      created_at: now,
    })
    .execute()
}

/** How an organisation is reached, read anew: what a request carries may be half a minute old. */
export const readReachedAt = (work: Work): Promise<ReachedAt> =>
  work.db.selectFrom('organisation').select(['telephone', 'text_telephone as textTelephone', 'email', 'postal_address as postalAddress']).where('id', '=', work.organisation.id).executeTakeFirstOrThrow()

export async function saveReachedAt(work: Work, { telephone, textTelephone, email, postalAddress }: ReachedAt): Promise<void> {
  await work.db.updateTable('organisation').set({ telephone, text_telephone: textTelephone, email, postal_address: postalAddress }).where('id', '=', work.organisation.id).execute()
}

export async function addService(db: InTransaction, service: { organisation: string; id: string; name: string; model: 'groups' | 'one-to-one' | 'befriending' | 'neighbourhood'; since: string }): Promise<void> {
  await db.insertInto('service').values({ organisation_id: service.organisation, id: service.id, name: service.name, model: service.model, since: service.since }).execute()
}
