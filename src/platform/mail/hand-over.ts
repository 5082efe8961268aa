import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Handover } from './transport.ts'

type Parcel = { from: string; to: string; message: Buffer; login?: { user: string; pass: string } }

/** The longest one handing over may take, in milliseconds. What hangs longer is given up. */
export const longestHandOver = 60_000

/**
 * Hands one message over and says what became of it. The words were on their way from the moment the server asked for them
 * (354); a wire that breaks after that and before its answer leaves it not known whether it took them (RFC 5321 §4.2.5),
 * and a wire that breaks earlier leaves it certain that it did not.
 */
export function handOver(connection: SMTPConnection, parcel: Parcel): Promise<Handover> {
  let words = false
  const message = Readable.from(
    (function* () {
      words = true
      yield parcel.message
    })(),
  )
  return new Promise((resolve) => {
    const settle = (outcome: Handover) => {
      clearTimeout(deadline)
      if (outcome.done === 'handed over') connection.quit()
      else connection.close()
      resolve(outcome)
    }
    const fail = (error: unknown) => settle(whatBecame(error, words))
    const deadline = setTimeout(() => fail({ code: 'ETIMEDOUT' }), longestHandOver)
    const send = () => connection.send({ from: parcel.from, to: parcel.to, size: parcel.message.length }, message, (error) => (error ? fail(error) : settle({ done: 'handed over' })))
    connection.on('error', fail)
    connection.connect((error) => {
      if (error) return fail(error)
      if (!parcel.login) return send()
      connection.login(parcel.login, (refused) => (refused ? fail(refused) : send()))
    })
  })
}

/**
 * Reads an error by its code, command and reply alone. Trouble with our own login or sender is the installation's, not the
 * letter's: it waits until somebody puts it right.
 */
function whatBecame(error: unknown, words: boolean): Handover {
  const { code, command, reply } = partsOf(error)
  const ours = code === 'EAUTH' || command === 'MAIL FROM' || reply === 530
  if (reply !== undefined) return { done: reply >= 500 && !ours ? 'refused for good' : 'refused for now', code: String(reply) }
  if (words) return { done: 'not known', code }
  return { done: code === 'EENVELOPE' ? 'refused for good' : 'refused for now', code }
}

function partsOf(error: unknown): { code: string; command: string | undefined; reply: number | undefined } {
  if (typeof error !== 'object' || error === null) return { code: 'EUNKNOWN', command: undefined, reply: undefined }
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : 'EUNKNOWN',
    command: 'command' in error && typeof error.command === 'string' ? error.command : undefined,
    reply: 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined,
  }
}
