/** Hands letters to the mail server. The only user of the mail library. */
import { createTransport } from 'nodemailer'
import type { Letter } from './letter'

export type MailServer = {
  /** smtp://user:password@host:port */
  address: string
  from: string
  replyTo: string
}

/**
 * Sends one letter and returns when the server has taken it.
 * @throws the server's or the connection's error
 */
export async function sendLetter(server: MailServer, recipient: string, letter: Omit<Letter, 'purpose'>): Promise<void> {
  const transport = createTransport({
    url: server.address,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 15_000,
    socketTimeout: 30_000,
  })
  try {
    await transport.sendMail({
      from: server.from,
      replyTo: server.replyTo,
      to: { name: '', address: recipient },
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.locale },
    })
  } finally {
    transport.close()
  }
}
