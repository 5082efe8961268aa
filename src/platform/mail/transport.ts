import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { handOver } from './hand-over.ts'
import { readSmtpUrl, type SmtpSettings } from './smtp-url.ts'

/** One message as it leaves: always text, so that it can be read on anything and carries nothing that reports back. */
export type Letter = {
  /** fixed before the first try, in angle brackets, so that two copies could be told apart */
  messageId: string
  to: string
  subject: string
  text: string
}

/**
 * What became of a letter. `code` is a reply's three figures or a fault's name, never what the server said, which quotes
 * addresses.
 *
 * - for now: it certainly did not leave; another try may help
 * - for good: the server said no to this letter and would say it again
 * - not known: it may have left; sending it again could send it twice
 */
export type Handover = { done: 'handed over' } | { done: 'refused for now' | 'refused for good' | 'not known'; code: string }

export type Transport = {
  /** the part after the @ of a Message-ID */
  host: string
  handOver(letter: Letter): Promise<Handover>
}

/**
 * Hands letters to one mail server (RFC 5321), a connection for each. Nothing of an address or a body is logged.
 *
 * @param smtpUrl `smtp://name:password@host:port` or `smtps://…`; `?from=address` says who writes, `?tls=off` allows a
 *   server beyond this machine that offers no encryption
 * @param outside the address people reach this installation at, for the sender where the URL names none
 * @throws SmtpTrouble with one sentence where the URL cannot be used
 */
export function transportOf(smtpUrl: string, outside: string): Transport {
  const settings = readSmtpUrl(smtpUrl, outside)
  return {
    host: settings.from.slice(settings.from.lastIndexOf('@') + 1),
    async handOver(letter) {
      return handOver(connect(settings), {
        from: settings.from,
        to: letter.to,
        message: await compose(settings.from, letter),
        ...(settings.login ? { login: settings.login } : {}),
      })
    },
  }
}

const seconds = 1000

function connect({ host, port, secure, requireTls }: SmtpSettings): SMTPConnection {
  return new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: requireTls,
    connectionTimeout: 15 * seconds,
    greetingTimeout: 15 * seconds,
    socketTimeout: 30 * seconds,
    dnsTimeout: 10 * seconds,
    socketCloseTimeout: 1 * seconds,
    logger: false,
  })
}

/** The letter as bytes (RFC 5322). Says that a machine wrote it (RFC 3834), so that no out-of-office note answers. */
function compose(from: string, letter: Letter): Promise<Buffer> {
  return new MailComposer({
    from,
    to: letter.to,
    messageId: letter.messageId,
    subject: letter.subject,
    text: letter.text,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}
