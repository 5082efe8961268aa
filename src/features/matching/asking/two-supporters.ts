import type { MemberProfile } from '../profile.ts'

/** How many supporters somebody needs: two where they must not be visited by one alone. */
export const needed = ({ twoVisitors }: Pick<MemberProfile, 'twoVisitors'>): 1 | 2 => (twoVisitors === 'must' ? 2 : 1)

/** Whether one more may be asked without anybody deciding to ask besides: as long as fewer are asked or found than are needed. */
export const roomForOneMore = (member: Pick<MemberProfile, 'twoVisitors'>, { asked, together }: { asked: number; together: number }): boolean => asked + together < needed(member)
