import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { Layout } from './layout.ts'

const forEveryone = `# Written by Alongside at every start. Put your own settings into the cluster with ALTER SYSTEM: they come after these.
include 'database/postgresql.conf'
password_encryption = 'scram-sha-256'
unix_socket_permissions = 0700
max_connections = 60
shared_buffers = '128MB'
wal_level = replica
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
idle_in_transaction_session_timeout = '60s'
log_line_prefix = '%m [%p] '
log_checkpoints = off
# What people wrote must not reach the log: neither statements nor the details that quote their values.
log_min_error_statement = panic
log_error_verbosity = terse
log_statement = none
`

const durable = `fsync = on
synchronous_commit = on
full_page_writes = on
`

/** For test servers, whose records nobody misses. */
const forgetful = `fsync = off
synchronous_commit = off
full_page_writes = off
`

const access = `# Written by Alongside at every start: everybody shows a password, and nobody comes over a network.
local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
`

/**
 * Writes the server's settings and access rules beside the cluster. Not in it: the cluster belongs to the server's user, and root must not
 * follow what that user may have put in the way.
 */
export function writeSettings(layout: Layout, throwaway: boolean): void {
  writeWhole(layout.settings, forEveryone + (throwaway ? forgetful : durable))
  writeWhole(layout.access, access)
}

function writeWhole(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  const aside = `${file}.${randomUUID()}.part`
  writeFileSync(aside, text, { mode: 0o644, flush: true })
  renameSync(aside, file)
}

/** Moves a log past `limit` bytes aside to `.1`, so that two of them at most are kept. A server that still writes goes on in the file moved. */
export function turnLog(log: string, limit = 10_000_000): void {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) <= limit) return
  rmSync(`${log}.1`, { force: true })
  renameSync(log, `${log}.1`)
}
