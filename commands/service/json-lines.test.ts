import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { passJsonLines } from './json-lines'

async function passed(...parts: string[]) {
  const [from, to] = [new PassThrough(), new PassThrough()]
  passJsonLines(from, to, 'error')
  from.on('end', () => setImmediate(() => to.end()))
  for (const part of parts) from.write(part)
  from.end()
  return (await text(to))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('our own lines pass as they are, also when they come in pieces', async () => {
  expect(await passed('{"level":30,"msg":"st', 'arted"}\n{"level":', '40}\n')).toEqual([{ level: 30, msg: 'started' }, { level: 40 }])
})

test('what others say is one line an event, without colours', async () => {
  const wrapped = { level: 50, service: 'kuntakysely', time: expect.stringMatching(/^\d{4}-/) }
  expect(await passed('\u001b[31m ⨯ Error: boom\u001b[39m\n    at here (x.js:1:1) {\n  digest: 1\n}\n{"level":30}\n\n', 'last')).toEqual([
    { ...wrapped, msg: '⨯ Error: boom\n    at here (x.js:1:1) {\n  digest: 1\n}' },
    { level: 30 },
    { ...wrapped, msg: 'last' },
  ])
})
