// Takes every `engines` out of package-lock.json but our own. npm 9 to 11 leave out an optional package whose `engines` their own Node
// does not meet, and on Node 18 that is the platform's programs of the test runner and the linter. All of ours run under Node 24.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const file = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
for (const [where, entry] of Object.entries(lock.packages)) if (where !== '') delete entry.engines
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
