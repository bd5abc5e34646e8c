import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMail, startMailServer } from '@/testing/mail-server'
import { sampleReceipt } from '@/testing/receipt'
import { receiptLetter } from './receipt'
import { sendLetter } from './sender'
import { signInLetter } from './sign-in'

let server: Awaited<ReturnType<typeof startMailServer>>
beforeAll(async () => {
  server = await startMailServer({
    refuse: (recipient) => recipient.startsWith('poistunut@'),
    putOff: (recipient) => (recipient.startsWith('uusi@') ? 2 : 0),
    cut: (recipient) => recipient.startsWith('katkeaa@'),
    cutEarly: (recipient) => recipient.startsWith('katkesi@'),
    answer: (recipient) => ({ 'taynna@kunta.example': 452, 'roska@kunta.example': 554 })[recipient],
  })
})
afterAll(() => server.close())

const link = 'https://kysely.example/sv/sign-in/confirm?token=abc'
const settings = () => ({ address: server.address, from: 'Kuntakysely <kysely@kysely.example>', replyTo: 'tutkimus@kuntaliitto.example' })
const newest = () => readMail(server.received.at(-1)?.raw ?? '')

const send = (recipient: string, onEnding?: () => void) => sendLetter(settings(), recipient, signInLetter('fi', link, '123456'), onEnding)

test('a refused recipient or text is refused for good, with the server’s reason', async () => {
  expect(await send('poistunut@kunta.example')).toEqual({ kind: 'refused', reason: expect.stringMatching(/550.*No such mailbox/) })
  expect(await send('roska@kunta.example')).toEqual({ kind: 'refused', reason: expect.stringContaining('554') })
})

test('a server that does not answer may do so later', async () => {
  const closed = await startMailServer()
  await closed.close()
  const outcome = await sendLetter({ ...settings(), address: closed.address }, 'maija@kunta.example', signInLetter('fi', link, '123456'))
  expect(outcome).toEqual({ kind: 'again', reason: expect.stringContaining('ECONNREFUSED') })
})

test('a server that puts off, be it after the whole text, or goes before it, may take the letter later', async () => {
  expect(await send('uusi@kunta.example')).toEqual({ kind: 'again', reason: expect.stringContaining('451') })
  expect(await send('uusi@kunta.example')).toMatchObject({ kind: 'again' })
  expect(await send('uusi@kunta.example')).toEqual({ kind: 'accepted' })
  expect(await send('taynna@kunta.example')).toEqual({ kind: 'again', reason: expect.stringContaining('452') })
  let endings = 0
  expect(await send('katkesi@kunta.example', () => endings++)).toMatchObject({ kind: 'again' })
  expect(endings).toBe(0)
})

test('when the line is cut after the last line and before the answer, whether it arrived is uncertain', async () => {
  const before = server.received.length
  let endings = 0
  expect(await send('katkeaa@kunta.example', () => endings++)).toMatchObject({ kind: 'uncertain' })
  expect([server.received.length - before, endings]).toEqual([1, 1])
})

test('the last line does not leave when its sending is called off', async () => {
  const before = server.received.length
  const callOff = () => {
    throw new Error('called off')
  }
  expect(await send('maija@kunta.example', callOff)).toEqual({ kind: 'again', reason: 'called off' })
  expect(server.received.length).toBe(before)
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

test('answers go to the person in charge of the round that the letter is about', async () => {
  const nobody = { association: null, person: null, phone: null, postalAddress: null, minutes: null, atHand: null }
  await sendLetter(
    settings(),
    'maija@kunta.example',
    signInLetter('fi', link, '123456', { ...nobody, email: 'riikka@kuntaliitto.example' }),
  )
  expect(newest().headers['reply-to']).toBe('riikka@kuntaliitto.example')
})

test('an address can add neither recipients nor headers', async () => {
  await sendLetter(settings(), 'maija@kunta.example\r\nBcc: muu@muu.example', signInLetter('fi', link, '123456'))
  expect(server.received.flatMap((each) => each.recipients)).not.toContain('muu@muu.example')
  expect(newest().headers.bcc).toBeUndefined()
})

const receipt = {
  ...sampleReceipt(),
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
  expect(receiptLetter({ ...receipt, locale: 'fi', resultsDay: '2027-02-02' }).text).toContain('Tulokset julkaistaan 2.2.2027.')
})

test('what others wrote is text in the HTML', () => {
  const { html } = receiptLetter({ ...receipt, locale: 'fi', municipality: '<script>alert(1)</script>' })
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;script&gt;')
})
