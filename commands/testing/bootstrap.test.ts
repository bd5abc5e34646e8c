import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { at } from '../paths'

/** Starts the entry as if on another Node or machine, with a command that does not exist. @returns what it says and its exit code */
function startedOn(version: string, platform: string, arch = 'x64') {
  const disguise = `for (const [name, value] of Object.entries({ versions: { ...process.versions, node: '${version}' }, platform: '${platform}', arch: '${arch}' }))
    Object.defineProperty(process, name, { value })`
  const options = ['--import', `data:text/javascript,${encodeURIComponent(disguise)}`, at('commands', 'bootstrap.mjs'), 'no-such-command']
  const { stderr, status } = spawnSync(process.execPath, options, { encoding: 'utf8' })
  return { said: stderr.trim(), status }
}

const passedOn = { said: 'There is no command "no-such-command" in commands/.', status: 1 }

test('a Node too old gets one line and no crash', () => {
  const told = (version: string) => ({
    said: `Kuntakysely needs Node.js 22.12 or newer; this is ${version}. Install it from nodejs.org.`,
    status: 1,
  })
  expect(startedOn('18.20.8', 'linux')).toEqual(told('18.20.8'))
  expect(startedOn('20.20.2', 'darwin')).toEqual(told('20.20.2'))
  expect(startedOn('20.20.2', 'linux', 'arm64')).toEqual(told('20.20.2'))
  expect(startedOn('22.11.0', 'win32')).toEqual(told('22.11.0'))
})

test('a Node new enough goes on, and on Linux x64 Node 20 does too', () => {
  expect(startedOn('22.12.0', 'darwin')).toEqual(passedOn)
  expect(startedOn('24.0.0', 'win32')).toEqual(passedOn)
  expect(startedOn('20.20.2', 'linux')).toEqual(passedOn)
})
