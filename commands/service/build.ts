/** The build of the service: made when its sources changed since the last one. */
import { rmSync, writeFileSync } from 'node:fs'
import { run } from '../process'
import { buildWorks } from './build-works'
import { storedSecret } from './settings'
import { builtSources, sourcesHash, stamp } from './sources'

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

/** Makes the build unless the one at hand is of these very sources. @returns did it succeed? */
export async function buildIfChanged(): Promise<boolean> {
  const hash = sourcesHash()
  if (builtSources() === hash) return true
  // What a build leaves that does not end well is no build.
  rmSync(stamp, { force: true })
  console.log('Building the service …')
  if ((await run('next/dist/bin/next', ['build'], whileBuilding())) !== 0) return false
  await buildWorks()
  writeFileSync(stamp, hash)
  return true
}
