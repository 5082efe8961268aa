import pino, { type DestinationStream, type Logger } from 'pino'

export type Log = Logger

/**
 * The log: what happened to the software, never to a person. Addresses are logged by their pattern, faults by name and place;
 * parameters of statements and bodies of requests are never given to it, and anything that could carry one is cut away: what
 * is given as `fault` is described here, once, and never written as it is.
 */
export function openLog(level: string, to: DestinationStream = pino.destination({ dest: 2, sync: false })): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { fault: describeFault } }, to)
}

/**
 * A fault as the log may know it: its name, its SQLSTATE, and where it happened. Not its message, which in the case of a
 * database's error quotes values ("Key (email)=(…) already exists").
 */
export function describeFault(fault: unknown): { name: string; code?: string; at: string[] } {
  if (!(fault instanceof Error)) return { name: typeof fault, at: [] }
  const code = 'code' in fault && typeof fault.code === 'string' ? { code: fault.code } : {}
  const stack = fault.stack ?? ''
  // The message stands before the places; a line of it that begins like a place must not be taken for one.
  const places = fault.message && stack.includes(fault.message) ? stack.slice(stack.indexOf(fault.message) + fault.message.length) : stack
  const at = places.split('\n').filter((line) => /^\s+at /.test(line) && !/node_modules|dist\/(query|driver|dialect|kysely)|node:internal/.test(line)).slice(0, 8).map((line) => line.trim().replace(/\(.*\/(?=(src|dist|node_modules)\/)/, '('))
  return { name: fault.name, ...code, at }
}
