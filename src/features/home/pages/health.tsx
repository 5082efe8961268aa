import { Card } from '../../../interface/components/card.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { healthWords as words } from '../words.ts'

export type HealthShown = { healthy: boolean; database: string; mail: string; queue: string; version: string }

/** How the installation is running, for somebody who asked with a browser. */
export const healthPage = ({ healthy, database, mail, queue, version }: HealthShown): RoomPage => ({
  title: words.title,
  heading: words.title,
  lead: healthy ? words.well : words.unwell,
  children: (
    <Card>
      <Summary
        rows={[
          { term: words.database, detail: database },
          { term: words.mail, detail: words.says(mail) },
          { term: words.queue, detail: words.says(queue) },
          { term: words.version, detail: version },
        ]}
      />
    </Card>
  ),
})
