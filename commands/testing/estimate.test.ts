import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { at } from '../paths'

/** Runs the command on a folder, as from another place. */
function estimate(folder: string) {
  const command = ['--conditions=react-server', '--import', 'tsx', at('commands', 'estimate.ts'), path.basename(folder)]
  const env = { ...process.env, INIT_CWD: path.dirname(folder) }
  return spawnSync(process.execPath, command, { cwd: at(), env, encoding: 'utf8' })
}

test('a case folder is answered as JSON and nothing else', () => {
  const folder = at('results', 'golden', 'o03-collapse')
  const { stdout, stderr, status } = estimate(folder)
  const { results, ...rest } = JSON.parse(stdout)
  expect({ ...rest, stderr, status }).toEqual({ case: 'o03-collapse', level: 0.95, stderr: '', status: 0 })
  const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'))
  expect(Object.keys(results)).toEqual(Object.keys(expected.results))
})

test('errors in the files are told by file, row and column, and there is no answer', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'case-'))
  cpSync(at('results', 'golden', 'o03-collapse'), folder, { recursive: true })
  writeFileSync(path.join(folder, 'responses.csv'), 'round,code,question,answer\n2018,002,q1,perhaps\n')
  const { stdout, stderr, status } = estimate(folder)
  expect({ stdout, stderr, status }).toEqual({
    stdout: '',
    stderr: 'responses.csv, row 2, column answer: "perhaps" is not among the options\n',
    status: 1,
  })
  rmSync(folder, { recursive: true })
})
