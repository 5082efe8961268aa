import type { InTransaction } from '../../platform/database/transaction.ts'
import type { Organisation } from '../audit/work.ts'

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

export async function addService(db: InTransaction, service: { organisation: string; id: string; name: string; model: 'groups' | 'one-to-one' | 'befriending' | 'neighbourhood'; since: string }): Promise<void> {
  await db.insertInto('service').values({ organisation_id: service.organisation, id: service.id, name: service.name, model: service.model, since: service.since }).execute()
}
