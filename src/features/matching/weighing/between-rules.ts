import { kilometresBetween } from '../../../engines/distance/haversine.ts'
import { ask, check, no, ok, type Decision, type Pair } from './decision.ts'
import type { MemberProfile, SupporterProfile } from '../profile.ts'

/** What may stand between two people, from either side. Nobody without the right to it learns which of these it was. */
export function betweenThem({ member, supporter }: Pair): Decision {
  if (supporter.doNotContact) return no('do not contact')
  if (member.person === supporter.person) return no('same person')
  if (member.place.household !== 'not known' && member.place.household === supporter.place.household) return no('same household')
  const eitherHolds = (ofMember: readonly string[], ofSupporter: readonly string[]) =>
    ofMember.includes(supporter.person) || ofSupporter.includes(member.person)
  if (eitherHolds(member.conflicts, supporter.conflicts)) return no('conflict')
  if (eitherHolds(member.declinedBefore, supporter.declinedBefore)) return no('declined before')
  if (supporter.capacity.seeing.includes(member.person)) return no('already together')
  return nearness(member, supporter)
}

function nearness(member: MemberProfile, supporter: SupporterProfile): Decision {
  const apart = Math.max(member.notNearerThanKm, supporter.notNearerThanKm)
  const otherDistrict = member.notFromOwnDistrict || supporter.notFromOwnDistrict
  const { district, point } = member.place
  const known = { district: supporter.place.district, point: supporter.place.point }
  if (otherDistrict && district !== 'not known' && district === known.district) return no('too near')
  const lacksDistrict = otherDistrict && (district === 'not known' || known.district === 'not known')
  if (apart === 0) return lacksDistrict ? check(ask('nearness not known', 'supporter')) : ok
  if (point === 'not known' || known.point === 'not known') return check(ask('nearness not known', 'supporter'))
  if (kilometresBetween(point, known.point) < apart) return no('too near')
  return lacksDistrict ? check(ask('nearness not known', 'supporter')) : ok
}
