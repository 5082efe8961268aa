import { postcodeDistrict } from '../../../engines/distance/postcode.ts'

type Somewhere = { area: string | null; postcode: string | null }

/** Whether two may know each other already: from the same area, as we hold it. Then the person is asked first, without a name. */
export function mayKnowEachOther(one: Somewhere, other: Somewhere): boolean {
  const area = (somebody: Somewhere) => somebody.area?.trim().toLowerCase() ?? ''
  const district = ({ postcode }: Somewhere) => (postcode === null ? undefined : postcodeDistrict(postcode.replace(/ \d$/, '')))
  if (area(one) !== '' && area(one) === area(other)) return true
  return district(one) !== undefined && district(one) === district(other)
}
