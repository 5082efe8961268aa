import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { vi } from 'vitest'

export type ReceivedMail = { from: string; to: readonly string[]; headers: ReadonlyMap<string, string>; text: string }

/** What the server does with the next letters. */
export type Manner =
  | 'takes everything'
  /** 550: nobody of that name */
  | 'refuses the address'
  /** 452: try later */
  | 'is full'
  /** 554, said after it had read everything */
  | 'refuses the words'
  /** reads everything, then the wire breaks before an answer */
  | 'hangs up after the words'
  /** reads everything and says nothing more */
  | 'falls silent after the words'

export type MailServer = {
  readonly url: string
  readonly received: readonly ReceivedMail[]
  behave(manner: Manner): void
  /** how many letters were read to their end, taken or not */
  readonly read: number
  /** the next mail to this address, waiting until it arrives; each is given once */
  expectsMailTo(address: string): Promise<ReceivedMail>
  expectsNoMail(): void
  down(): Promise<void>
  up(): Promise<void>
  stop(): Promise<void>
}

/** A real SMTP server on this machine, with manners. */
export async function openMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const opened = new Set<ReceivedMail>()
  const sockets = new Set<Socket>()
  const state: { manner: Manner; read: number; port: number } = { manner: 'takes everything', read: 0, port: 0 }
  let server = await listen(0)
  state.port = portOf(server)

  function listen(port: number): Promise<SMTPServer> {
    const made = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: (_address, _session, done) => done(answerTo(state.manner)),
      onData(stream, session, done) {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          state.read += 1
          if (state.manner === 'falls silent after the words') return
          if (state.manner === 'hangs up after the words') return sockets.forEach((socket) => socket.destroy())
          if (state.manner === 'refuses the words') return done(replyOf(554, 'No thank you'))
          const { mailFrom, rcptTo } = session.envelope
          received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((one) => one.address), ...parse(Buffer.concat(parts)) })
          done()
        })
      },
    })
    made.server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    })
    // A client that was killed breaks its wire; that is what the test is about.
    made.on('error', () => {})
    return new Promise((resolve) => made.listen(port, '127.0.0.1', () => resolve(made)))
  }

  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })

  return {
    url: `smtp://127.0.0.1:${state.port}?from=hello@wenbury.example`,
    received,
    get read() {
      return state.read
    },
    behave: (manner) => {
      state.manner = manner
    },
    expectsMailTo: (address) =>
      vi.waitFor(
        () => {
          const found = received.find((mail) => mail.to.includes(address) && !opened.has(mail))
          if (!found) throw new Error(`No new mail to ${address} arrived.`)
          opened.add(found)
          return found
        },
        { timeout: 30_000, interval: 50 },
      ),
    expectsNoMail: () => {
      if (received.length) throw new Error(`${received.length} mails arrived where none was expected.`)
    },
    down: close,
    up: async () => {
      server = await listen(state.port)
    },
    stop: close,
  }
}

function portOf(server: SMTPServer): number {
  const address: AddressInfo | string | null = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The mail server does not listen on a port.')
  return address.port
}

const replyOf = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode })

function answerTo(manner: Manner) {
  if (manner === 'refuses the address') return replyOf(550, 'No such person here')
  if (manner === 'is full') return replyOf(452, 'Come back later')
  return undefined
}

/** Headers by their small names, and the text as it was written (RFC 2045 §6.7 and §6.8). */
function parse(raw: Buffer): { headers: ReadonlyMap<string, string>; text: string } {
  const [head = '', ...rest] = raw.toString('latin1').split('\r\n\r\n')
  const headers = new Map(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line): [string, string] => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const body = rest.join('\r\n\r\n')
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))), 'latin1')
        : Buffer.from(body, 'latin1')
  return { headers, text: bytes.toString('utf8').replaceAll('\r\n', '\n') }
}
