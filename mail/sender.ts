/** Hands letters to the mail server. The only user of the mail library. */
import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { AttemptOutcome } from './delivery-state'
import type { Attachment, Letter } from './letter'

export type MailServer = {
  /** smtp://user:password@host:port */
  address: string
  from: string
  replyTo: string
}

type SmtpError = Error & { code?: string; command?: string; responseCode?: number }

const ofThisLetter: ReadonlySet<string | undefined> = new Set(['MAIL FROM', 'RCPT TO', 'DATA'])

/**
 * What an error means for the letter. A refusal is the server's 5xx to this letter's sender, recipient or text, or what the library
 * itself finds impossible in them; any 4xx, and whatever happens before the last line leaves, may go better later.
 * @param wasEnding the last line may have been sent
 */
function outcomeOf(error: unknown, wasEnding: boolean): AttemptOutcome {
  const { code, command, responseCode = 0, message }: SmtpError = error instanceof Error ? error : new Error(String(error))
  const reason = message.slice(0, 500)
  if (responseCode >= 400 && responseCode < 500) return { kind: 'again', reason }
  if (responseCode >= 500 && ofThisLetter.has(command)) return { kind: 'refused', reason }
  if (responseCode === 0 && (code === 'EENVELOPE' || code === 'EMESSAGE')) return { kind: 'refused', reason }
  return { kind: wasEnding ? 'uncertain' : 'again', reason }
}

/**
 * Sends one letter and says how it went; a server that is not there or misbehaves is an outcome, not an error.
 * @param onEnding called when all but the letter's last line has been handed over and that one leaves next; if it throws, it does not leave
 */
export async function sendLetter(
  server: MailServer,
  recipient: string,
  letter: Omit<Letter, 'purpose'> & {
    attachment?: Attachment | null
    /** With its brackets; without it the library makes one. */
    messageId?: string
    /** The value of its List-Unsubscribe; null: none. */
    unsubscribe?: string | null
  },
  onEnding: () => void = () => {},
): Promise<AttemptOutcome> {
  const transport = createTransport({
    url: server.address,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 15_000,
    socketTimeout: 120_000,
  })
  let wasEnding = false
  // The library reads this once the server has agreed to take the text, and writes the closing dot when it is read to its end.
  async function* untilItsEnd(text: Readable) {
    for await (const part of text) yield part
    onEnding()
    wasEnding = true
  }
  transport.use('stream', (mail, done) => {
    mail.message.processFunc((text) => Readable.from(untilItsEnd(text)))
    done()
  })
  try {
    await transport.sendMail({
      from: server.from,
      replyTo: letter.replyTo ?? server.replyTo,
      to: { name: '', address: recipient },
      subject: letter.subject,
      ...(letter.messageId ? { messageId: letter.messageId } : {}),
      text: letter.text,
      html: letter.html,
      attachments: letter.attachment
        ? [{ filename: letter.attachment.name, content: letter.attachment.bytes, contentType: letter.attachment.type }]
        : [],
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': letter.locale,
        ...(letter.unsubscribe ? { 'List-Unsubscribe': letter.unsubscribe } : {}),
      },
    })
    return { kind: 'accepted' }
  } catch (error) {
    return outcomeOf(error, wasEnding)
  } finally {
    transport.close()
  }
}
