/** The build of the service: made when its sources changed since the last one, or, for a server that starts, only when there is none. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { at } from '../paths'
import { run } from '../process'
import { buildWorks } from './build-works'
import { storedSecret } from './settings'

const sources = [
  ...['app', 'components', 'charts', 'questionnaire', 'results', 'sheets', 'data', 'mail', 'db', 'messages', 'public'],
  ...[
    'env.ts',
    'instrumentation.ts',
    'proxy.ts',
    'next.config.js',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
    ...['build-works.ts', 'json-lines.ts', 'origin.ts', 'server-file.ts', 'server.ts'].map((name) => `commands/service/${name}`),
  ],
]

function* filesIn(path: string): Generator<string> {
  if (!existsSync(at(path))) return
  if (!statSync(at(path)).isDirectory()) yield path
  else for (const name of readdirSync(at(path)).sort()) yield* filesIn(`${path}/${name}`)
}

/** One hash over the path and content of everything the build reads; tests do not count. */
function sourcesHash(): string {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources)
    for (const file of filesIn(source)) if (!/\.test\.tsx?$/.test(file)) hash.update(`\0${file}\0`).update(readFileSync(at(file)))
  return hash.digest('hex')
}

/**
 * Building loads the modules, some of which read the settings; none of these is kept, and no database of the operator is opened.
 * One key for all builds keeps the names of server actions: a form in a tab from before a new version can still be sent.
 */
const whileBuilding = () => ({
  DATABASE: ':memory:',
  DEMO: '0',
  EMAIL_SERVER: '',
  NEXTAUTH_SECRET: 'only-while-building'.repeat(2),
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from(storedSecret('build-secret'), 'base64url').toString('base64'),
})

/** Where the finished build's hash of sources stands; a build that was cut short has none. */
const stamp = at('.next', 'kuntakysely-sources')

/** Makes the build unless the one at hand is of these very sources. @returns did it succeed? */
export async function buildIfChanged(): Promise<boolean> {
  const hash = sourcesHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true
  // What a build leaves that does not end well is no build.
  rmSync(stamp, { force: true })
  console.log('Building the service …')
  if ((await run('next/dist/bin/next', ['build'], whileBuilding())) !== 0) return false
  await buildWorks()
  writeFileSync(stamp, hash)
  return true
}

/** Builds where there is no build yet; one of other sources serves all the same, and is told of. @returns is there a build? */
export async function buildIfMissing(): Promise<boolean> {
  if (!existsSync(stamp)) return buildIfChanged()
  if (readFileSync(stamp, 'utf8') !== sourcesHash()) console.log('The build is of other sources than these: npm run build makes a new one.')
  return true
}
