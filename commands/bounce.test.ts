import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '@/db/client'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  file = join(folder, 'kuntakysely.db')
  openDatabase(file).$client.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What the command says and ends with, given a message on its standard input. */
const pipe = (message: Buffer | string) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, ['commands/bootstrap.mjs', 'bounce'], { env: { ...process.env, DATABASE: file } })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
    child.once('close', (code) => resolve({ code, said }))
    child.stdin.end(message)
  })

test('whatever comes through the pipe, a mail server is answered with success', async () => {
  expect(await pipe('')).toEqual({ code: 0, said: 'other\n' })
  expect(await pipe('From: maija@kunta.example\nAuto-Submitted: auto-replied\n\nOlen lomalla.\n')).toEqual({ code: 0, said: 'reply\n' })
  expect(await pipe(Buffer.alloc(6_000_000, 'a'))).toEqual({ code: 0, said: 'other: larger than 5 MB\n' })
})
