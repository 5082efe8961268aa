import path from 'node:path'

/** Where the embedded database keeps its things inside Alongside's data folder (absolute paths). */
export type Layout = {
  data: string
  /** PostgreSQL's own data directory; belongs to the user the server runs as, and only PostgreSQL writes in it */
  cluster: string
  /** passwords and instance id, 0600, outside the cluster so that a copy of the cluster does not carry them */
  logins: string
  settings: string
  access: string
  log: string
  socket: string
}

export function layoutOf(data: string): Layout {
  return {
    data,
    cluster: path.join(data, 'database'),
    logins: path.join(data, 'database-logins.json'),
    settings: path.join(data, 'database-settings.conf'),
    access: path.join(data, 'database-access.conf'),
    log: path.join(data, 'postgres.log'),
    socket: path.join(data, 'socket'),
  }
}
