import type { Hono } from 'hono'
import { accountDoors } from '../../src/features/accounts/routes.ts'
import type { RoomRoutes } from '../../src/features/audit/routing.ts'
import { messageDoors, messageRoutes } from '../../src/features/messages/routes.ts'
import { rateLimiter } from '../../src/platform/http/rate-limit.ts'
import { installationText } from '../../src/platform/keys/installation-text.ts'
import type { Transport } from '../../src/platform/mail/transport.ts'
import { webOf } from '../../src/start/web.ts'
import { startWorker, type Worker, type WorkerDeps } from '../../src/start/worker.ts'
import { workOutInThread } from '../../src/start/work-out-in-thread.ts'
import type { World } from './world.ts'

/** The web of a world with the doors of signing in and the messages room, or the rooms named, and nothing else. */
export function doorsOf(world: World, { mailLeaves = true, perMinute = 100_000, rooms = [messageRoutes] }: { mailLeaves?: boolean; perMinute?: number; rooms?: readonly RoomRoutes[] } = {}): Hono {
  const text = installationText(world.master)
  return webOf(
    { ...world.alongside, doors: [accountDoors, messageDoors], rooms },
    {
      assets: { version: 'test', files: new Map() },
      outside: 'http://localhost:3000',
      secure: false,
      trustProxy: false,
      limiter: rateLimiter({ perMinute }),
      mailLeaves,
      sealForInstallation: text.seal,
      openForInstallation: text.open,
      health: async () => ({ healthy: true, ready: true, database: '', mail: '', queue: '', version: '' }),
      onFault: (fault) => {
        throw fault
      },
    },
    [],
  )
}

/** A worker in this process, as `start` runs one. */
export const workerOf = (world: World, deps: { transport: Transport | null } & Partial<WorkerDeps>): Promise<Worker> =>
  startWorker(world.alongside, { installationText: installationText(world.master), onUnsure: async () => {}, timers: [], workOut: workOutInThread, ...deps })
