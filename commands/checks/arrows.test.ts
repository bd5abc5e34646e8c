import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { at } from '../paths'

const folders = [
  'questionnaire',
  'results',
  'charts',
  'sheets',
  'db',
  'mail',
  'data',
  'components/ui',
  'components/results',
  'app',
  'demo',
  'commands',
]
const targets = [
  'env',
  'questionnaire',
  'results',
  'charts',
  'sheets',
  'db',
  'mail',
  'data',
  'components/ui',
  'components',
  'app',
  'demo',
  'messages',
]

/** The arrows of the house: which targets each folder may import by alias. A folder's own files are among them, except in app/. */
const arrows: Record<string, string[]> = {
  questionnaire: ['questionnaire'],
  results: ['questionnaire', 'results', 'messages'],
  charts: ['questionnaire', 'results', 'charts', 'messages'],
  sheets: ['questionnaire', 'results', 'charts', 'sheets', 'messages'],
  db: ['env', 'questionnaire', 'db'],
  mail: ['env', 'mail', 'messages'],
  data: ['env', 'questionnaire', 'results', 'charts', 'sheets', 'db', 'mail', 'data'],
  'components/ui': ['components/ui'],
  'components/results': ['questionnaire', 'results', 'charts', 'components/ui', 'components', 'messages'],
  app: ['questionnaire', 'results', 'charts', 'sheets', 'data', 'components/ui', 'components', 'messages'],
  demo: targets.filter((target) => target !== 'app'),
  commands: targets.filter((target) => target !== 'app'),
}

const nameOf = (target: string) => (target === 'env' ? '@/env' : `@/${target}/anything`)

/** Lints sources that stand nowhere but in a temporary project with our configuration. @returns "file: import" of every refused import */
function refusals(imports: Record<string, string[]>): Set<string> {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'arrows-')))
  const configuration = { ...JSON.parse(readFileSync(at('biome.json'), 'utf8')), vcs: { enabled: false } }
  writeFileSync(join(project, 'biome.json'), JSON.stringify(configuration))
  for (const [file, names] of Object.entries(imports)) {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    writeFileSync(join(project, file), names.map((name) => `import '${name}'\n`).join(''))
  }
  const options = ['lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none']
  const { stdout } = spawnSync(process.execPath, [at('node_modules/@biomejs/biome/bin/biome'), ...options], {
    cwd: project,
    encoding: 'utf8',
  })
  const found = [...stdout.matchAll(/file=([^,]+),line=(\d+)/g)]
  return new Set(
    found.map(([, path = '', line]) => {
      const file = relative(project, path)
      return `${file}: ${imports[file]?.[Number(line) - 1]}`
    }),
  )
}

test('every folder may import what the arrows allow and nothing else', () => {
  const imports = Object.fromEntries(folders.map((folder) => [`${folder}/probe.ts`, targets.map(nameOf)]))
  const refused = refusals(imports)
  for (const folder of folders) {
    const allowed = targets.filter((target) => !refused.has(`${folder}/probe.ts: ${nameOf(target)}`))
    expect(allowed, `${folder}/ may import`).toEqual(targets.filter((target) => arrows[folder]?.includes(target)))
  }
})

test('a library has its one place', () => {
  const libraries = ['drizzle-orm', 'better-sqlite3', 'nodemailer', 'wasm-xlsxwriter', 'next/navigation', 'react']
  const imports = Object.fromEntries([...folders, 'sheets/xlsx'].map((folder) => [`${folder}/probe.ts`, libraries]))
  const refused = refusals(imports)
  const knowing = (library: string) => [...folders, 'sheets/xlsx'].filter((folder) => !refused.has(`${folder}/probe.ts: ${library}`))
  const outside = ['demo', 'commands']
  expect(knowing('drizzle-orm')).toEqual(['db', 'data', ...outside])
  expect(knowing('better-sqlite3')).toEqual(['db', ...outside])
  expect(knowing('nodemailer')).toEqual(['mail', ...outside])
  expect(knowing('wasm-xlsxwriter')).toEqual([...outside, 'sheets/xlsx'])
  expect(knowing('next/navigation')).toEqual(['components/ui', 'components/results', 'app', ...outside])
  expect(knowing('react')).toEqual(['charts', 'sheets', 'data', 'components/ui', 'components/results', 'app', ...outside])
})
