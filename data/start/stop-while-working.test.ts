import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'

test('a service stopped while a worker reads leaves one whole file; a work that took too long is one line of the log', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuntakysely-'))
  const file = join(folder, 'kuntakysely.db')
  const env = {
    ...{ NODE_ENV: 'test' as const, NEXTAUTH_SECRET: 'a secret of the tests, nowhere else used' },
    LOG_LEVEL: 'error',
    DATABASE: file,
  }
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'testing/working-process.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const over = once(child, 'close')
  const lines: string[] = []
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    if (line === 'reading') break
  }
  const [told, ...others] = lines.filter((line) => line !== 'reading' && line !== 'ended: took-too-long' && line !== 'ended: busy')
  expect(others).toEqual([])
  expect(JSON.parse(told ?? '')).toMatchObject({
    level: 50,
    ...{ work: 'testing/worker-tasks/read-on.ts', seconds: 1, msg: 'a work took too long and was ended' },
  })
  expect(existsSync(`${file}-wal`)).toBe(true)
  child.kill('SIGTERM')
  expect(await over).toEqual([143, null])
  expect(readdirSync(folder).filter((name) => /^kuntakysely\.db(-wal|-shm)?$/.test(name))).toEqual(['kuntakysely.db'])
  const client = new Database(file, { readonly: true })
  expect(client.prepare('select id from people').pluck().all()).toEqual(['maija'])
  client.close()
  rmSync(folder, { recursive: true })
})
