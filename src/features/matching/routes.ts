import type { RoomRoutes } from '../audit/routing.ts'
import { queueMessage } from '../messages/queue-message.ts'
import { proposalRoutes } from './asking/proposal-routes.ts'
import type { Tell } from './asking/propose-supporter.ts'
import { fairnessRoutes } from './fairness/fairness-routes.ts'
import { planRoutes } from './planning/plan-routes.ts'
import { shortlistRoutes } from './ideas/shortlist-routes.ts'
import { preparationRoutes } from './preparing/preparation-routes.ts'
import { wishesRoutes } from './wishes/wishes-routes.ts'
import { weightsRoutes } from './weights/weights-routes.ts'

/** Finding somebody, asking, and what they said. `tell` is how a supporter hears that there is a question. */
export const matchingRoutesWith = (tell: Tell): RoomRoutes => ({ room: 'matching', routes: [...shortlistRoutes(tell), ...proposalRoutes, ...planRoutes, ...preparationRoutes, ...weightsRoutes, ...fairnessRoutes, ...wishesRoutes] })

export const matchingRoutes: RoomRoutes = matchingRoutesWith(queueMessage)
