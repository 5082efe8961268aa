import { readCaughtAccountMail } from '../accounts/caught-account-mail.ts'
import type { Actor } from '../audit/actor.ts'
import type { DoorAnswer, DoorRequest, RoomDoors } from '../audit/doors.ts'
import { get, nothingPersonal, type RoomRoutes } from '../audit/routing.ts'
import { caughtMailPage } from './pages/caught-mail.tsx'
import { postPage } from './pages/post.tsx'
import { seePost } from './permissions.ts'
import { countMessages, readCaught } from './store.ts'

const most = 50
const software: Actor = { kind: 'software', name: 'command' }

/** What mail would have left the invented service. Anywhere else there is no such page: real people's mail is nobody's to read. */
async function showCaught(door: DoorRequest): Promise<DoorAnswer> {
  const { invented } = door
  if (!invented) return 'not there'
  const accounts = await readCaughtAccountMail(door, most)
  const messages = await door.inside(invented, software, (work) => readCaught(work, most))
  const newest = [...accounts, ...messages].sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, most)
  return { page: caughtMailPage(newest, invented.zone) }
}

export const messageDoors: RoomDoors = {
  room: 'messages',
  doors: [{ method: 'get', path: '/caught-mail', may: 'anyone', audit: nothingPersonal, handle: showCaught }],
}

export const messageRoutes: RoomRoutes = {
  room: 'messages',
  routes: [get('/messages', { may: seePost, audit: nothingPersonal }, async ({ work }) => ({ page: postPage(await countMessages(work)) }))],
}
