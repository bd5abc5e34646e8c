import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { failureClass } from '../letter-fate'
import { readReturned } from './read-returned'

const letter = '<letter.417.Zk3v9Q2mXa4T@kysely.example>'
const readExample = (name: string) => readReturned(readFileSync(`mail/returned/examples/${name}.eml`))

test.each([
  ['postfix', 'maija@kunta.example', 'address'],
  ['exchange-online', 'maija@kunta.example', 'address'],
  ['exchange-server', 'karin@kommun.example', 'full'],
  ['gmail', 'maija@kunta.example', 'address'],
  ['sendmail', 'maija@kunta.example', 'address'],
  ['exim', 'maija@kunta.example', 'address'],
  ['qmail', 'maija@kunta.example', 'address'],
  ['no-diagnostic', 'maija@kunta.example', 'address'],
  // The municipality forwards the address we wrote to: that one is ours, not the one behind it.
  ['forwarded', 'viestinta@kunta.example', 'address'],
  ['refused-as-spam', 'maija@kunta.example', 'refused'],
  ['international', 'pekka+some@kunta.example', 'address'],
  ['several', 'maija@kunta.example', 'refused'],
])('what %s sends back names the address, the class of the reason and our letter', async (name, address, why) => {
  const read = await readExample(name)
  expect(read).toMatchObject({ kind: 'returned', failures: [{ address }] })
  if (read.kind !== 'returned') return
  expect(read.failures.map(({ reason }) => failureClass(reason))).toEqual([why])
  expect(read.ids).toContain(letter)
})

test.each(['reply-exchange', 'reply-gmail', 'reply-vacation'])('%s is an automatic reply and no letter that came back', async (name) => {
  expect(await readExample(name)).toEqual({ kind: 'reply' })
})

test.each([
  ['delayed', 'delayed'],
  ['delivered', 'other'],
  ['answer', 'other'],
])('%s is %s', async (name, kind) => {
  expect(await readExample(name)).toEqual({ kind })
})

test('what is no message tells nothing, and what is made to be costly is refused', async () => {
  for (const raw of ['', '\0\0\0', 'hello', '\n\n\n', 'Content-Type: multipart/report; boundary=b\n\n--b\n--b--'])
    expect(await readReturned(Buffer.from(raw))).toEqual({ kind: 'other' })
  const nested = Array.from({ length: 50 }, (_, at) => `Content-Type: multipart/mixed; boundary="${at}"\n\n--${at}\n`).join('')
  await expect(readReturned(Buffer.from(nested))).rejects.toThrow()
  await expect(readReturned(Buffer.from(`X-Long: ${'a'.repeat(300_000)}\n\n`))).rejects.toThrow()
})
