/** Of which sources is the build? */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { at } from '../paths'

const sources = [
  ...['app', 'components', 'charts', 'questionnaire', 'results', 'sheets', 'data', 'mail', 'db', 'messages'],
  ...[
    'env.ts',
    'instrumentation.ts',
    'next.config.js',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
    ...['paths.ts', 'process.ts', 'serve.ts', 'service'].map((name) => `commands/${name}`),
  ],
]

function* filesIn(path: string): Generator<string> {
  if (!existsSync(at(path))) return
  if (statSync(at(path)).isDirectory()) for (const name of readdirSync(at(path)).sort()) yield* filesIn(`${path}/${name}`)
  else yield path
}

/** One hash over the path and content of everything the build reads; tests do not count. */
export function sourcesHash(): string {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources)
    for (const file of filesIn(source)) if (!/\.test\.tsx?$/.test(file)) hash.update(`\0${file}\0`).update(readFileSync(at(file)))
  return hash.digest('hex')
}

/** Where the finished build's hash of sources stands; a build that was cut short has none. */
export const stamp = at('.next', 'kuntakysely-sources')

/** The hash of the sources that the build at hand was made of; null when there is none. */
export const builtSources = (): string | null => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : null)

/** Is the build at hand of other sources than these? Reads them all. */
export const isOfOtherSources = (): boolean => builtSources() !== sourcesHash()
