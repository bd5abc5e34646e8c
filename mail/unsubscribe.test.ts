import { expect, test } from 'vitest'
import { listUnsubscribe } from './unsubscribe'

test('whoever wants no more letters writes to whoever asks, and the message says which letter and address it is about', () => {
  const letter = { locale: 'fi', subject: 'Muistutus: "Ä & Ö?" <x>, #1', recipient: 'maija+some@kunta.example' } as const
  const value = listUnsubscribe(letter, 'kysely+vastaus@liitto.example')
  const [, address = '', query = ''] = /^<mailto:([^?<>,\s]+)\?([^<>,\s]+)>$/.exec(value) ?? []
  expect(decodeURIComponent(address)).toBe('kysely+vastaus@liitto.example')
  const fields = Object.fromEntries(query.split('&').map((field) => field.split('=').map(decodeURIComponent)))
  expect(fields).toEqual({ subject: `En halua enää viestejä: ${letter.subject}`, body: `Viesti tuli osoitteeseen ${letter.recipient}.` })
  expect(value).toMatch(/^[\x21-\x7e]+$/)
})
