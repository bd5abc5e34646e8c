import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMail, startMailServer } from '@/testing/mail-server'
import { receiptLetter } from './receipt'
import { sendLetter } from './sender'
import { signInLetter } from './sign-in'

let server: Awaited<ReturnType<typeof startMailServer>>
beforeAll(async () => {
  server = await startMailServer((recipient) => recipient.startsWith('poistunut@'))
})
afterAll(() => server.close())

const link = 'https://kysely.example/sv/sign-in/confirm?token=abc'
const settings = () => ({ address: server.address, from: 'Kuntakysely <kysely@kysely.example>', replyTo: 'tutkimus@kuntaliitto.example' })
const newest = () => readMail(server.received.at(-1)?.raw ?? '')

test('a refused recipient is an error with the server’s reason', async () => {
  await expect(sendLetter(settings(), 'poistunut@kunta.example', signInLetter('fi', link, '123456'))).rejects.toThrow(
    /550.*No such mailbox/,
  )
})

test('a server that does not answer is an error', async () => {
  const closed = await startMailServer()
  await closed.close()
  await expect(
    sendLetter({ ...settings(), address: closed.address }, 'maija@kunta.example', signInLetter('fi', link, '123456')),
  ).rejects.toThrow(/ECONNREFUSED/)
})

test('a letter arrives with its headers, as text and as HTML that say the same', async () => {
  await sendLetter(settings(), 'maija@kunta.example', signInLetter('sv', link, '041827'))
  const { headers, parts } = newest()
  expect(server.received.at(-1)?.recipients).toEqual(['maija@kunta.example'])
  expect(headers).toMatchObject({
    from: 'Kuntakysely <kysely@kysely.example>',
    to: 'maija@kunta.example',
    'reply-to': 'tutkimus@kuntaliitto.example',
    'auto-submitted': 'auto-generated',
    'content-language': 'sv',
  })
  expect(headers['content-type']).toMatch(/^multipart\/alternative/)
  for (const alternative of [parts['text/plain'], parts['text/html']]) {
    expect(alternative).toContain(link)
    expect(alternative).toContain('041827')
    expect(alternative).toContain('Länken och koden gäller i 30 minuter')
  }
})

test('an address can add neither recipients nor headers', async () => {
  await sendLetter(settings(), 'maija@kunta.example\r\nBcc: muu@muu.example', signInLetter('fi', link, '123456')).catch(() => undefined)
  expect(server.received.flatMap((each) => each.recipients)).not.toContain('muu@muu.example')
  expect(newest().headers.bcc).toBeUndefined()
})

const receipt = {
  municipality: 'Alajärvi',
  round: 'Verkkoviestintä ja some 2026',
  sentAt: new Date('2026-11-22T10:00:00Z'),
  changesUntil: new Date('2026-12-04T21:59:00Z'),
  link: 'https://kysely.example/fi/rounds/2026',
}

test('a receipt names the round, the municipality, when it was sent and until when it can be changed', () => {
  const { subject, text } = receiptLetter({ ...receipt, locale: 'fi' })
  expect(subject).toBe('Alajärvi: vastaukset on lähetetty – Verkkoviestintä ja some 2026')
  expect(text).toContain('lähetettiin 22.11.2026 klo 12.00.')
  expect(text).toContain('uudelleen 4.12.2026 klo 23.59 asti.')
  expect(text).toContain(receipt.link)
  expect(receiptLetter({ ...receipt, locale: 'sv' }).text).toContain('till och med 4.12.2026 kl. 23.59.')
  expect(receiptLetter({ ...receipt, locale: 'en' }).text).toContain('until 4 December 2026 at 23:59.')
  expect(receiptLetter({ ...receipt, locale: 'fi', changesUntil: null }).text).toContain('niin kauan kuin kysely on avoinna')
})

test('what others wrote is text in the HTML', () => {
  const { html } = receiptLetter({ ...receipt, locale: 'fi', municipality: '<script>alert(1)</script>' })
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;script&gt;')
})
