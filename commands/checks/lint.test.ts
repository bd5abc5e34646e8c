import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { at } from '../paths'

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
  messages: ['messages'],
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

const folders = Object.keys(arrows)

const nameOf = (target: string) => (target === 'env' ? '@/env' : `@/${target}/anything`)

/** What our configuration says of sources that stand nowhere but in a temporary project. @returns file and line of every finding of a rule */
function findings(rule: string, sources: Record<string, string>): { file: string; line: number }[] {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'lint-')))
  const configuration = { ...JSON.parse(readFileSync(at('biome.json'), 'utf8')), vcs: { enabled: false } }
  writeFileSync(join(project, 'biome.json'), JSON.stringify(configuration))
  for (const [file, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    writeFileSync(join(project, file), text)
  }
  const options = ['lint', '--reporter=github', '--max-diagnostics=none']
  const { stdout } = spawnSync(process.execPath, [at('node_modules/@biomejs/biome/bin/biome'), ...options], {
    cwd: project,
    encoding: 'utf8',
  })
  const found = [...stdout.matchAll(/title=lint\/([^,]+),file=([^,]+),line=(\d+)/g)]
  return found.flatMap(([, name, path = '', line]) => (name === rule ? [{ file: relative(project, path), line: Number(line) }] : []))
}

/** "file: import" of every refused import of these. */
function refusals(imports: Record<string, string[]>): Set<string> {
  const sources = Object.entries(imports).map(([file, names]) => [file, names.map((name) => `import '${name}'\n`).join('')])
  const found = findings('style/noRestrictedImports', Object.fromEntries(sources))
  return new Set(found.map(({ file, line }) => `${file}: ${imports[file]?.[line - 1]}`))
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

test('two files that know only each other’s types are a circle all the same', () => {
  const sources = {
    'results/mean.ts': "import type { Median } from './median'\nexport type Mean = { beside: Median | null }\n",
    'results/median.ts': "import type { Mean } from './mean'\nexport type Median = { beside: Mean | null }\n",
  }
  expect(findings('suspicious/noImportCycles', sources)).toEqual([
    { file: 'results/mean.ts', line: 1 },
    { file: 'results/median.ts', line: 1 },
  ])
})

test('a function has at most 60 lines, except in tests and pages', () => {
  const long = (lines: number) => `export function long() {\n${'  void 0\n'.repeat(lines - 2)}}\n`
  const sources = {
    'data/short.ts': long(60),
    'data/long.ts': long(61),
    'data/long.test.ts': long(61),
    'app/[locale]/page.tsx': long(61),
  }
  expect(findings('complexity/noExcessiveLinesPerFunction', sources)).toEqual([{ file: 'data/long.ts', line: 1 }])
})
