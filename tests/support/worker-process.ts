// A worker in a process of its own, for tests that kill one: what it needs comes as JSON in its only argument.
import { openJobs } from '../../src/platform/jobs/jobs.ts'
import { connect } from '../../src/platform/database/connection.ts'
import { movableClock } from '../../src/platform/clock/clock.ts'
import { installationText } from '../../src/platform/keys/installation-text.ts'
import { parseMasterKeys } from '../../src/platform/keys/master-keys.ts'
import { openLog } from '../../src/platform/log/log.ts'
import { transportOf } from '../../src/platform/mail/transport.ts'
import { compose } from '../../src/start/compose.ts'
import { startWorker } from '../../src/start/worker.ts'
import { workOutInThread } from '../../src/start/work-out-in-thread.ts'

const { url, keys, now, smtpUrl } = JSON.parse(process.argv[2] ?? '{}')
const master = parseMasterKeys(keys)
const alongside = compose({
  database: connect({ url, size: 4 }),
  master,
  clock: movableClock(new Date(now)),
  log: openLog('error'),
  jobs: await openJobs({ url, everySeconds: 0.5, onTrouble: (error) => process.stderr.write(`${error}\n`) }),
  rooms: [],
  doors: [],
})
await startWorker(alongside, { transport: smtpUrl ? transportOf(smtpUrl, 'http://localhost:3000') : null, installationText: installationText(master), onUnsure: async () => {}, timers: [], workOut: workOutInThread })
process.stdout.write('working\n')
