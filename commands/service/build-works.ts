/** Bundles what Next's build does not know: the server, the workers and their works. */
import { rmSync } from 'node:fs'
import { type BuildOptions, build } from 'esbuild'
import { builtWorks, workerFile, workFiles } from '@/data/system/work-files'
import { at, root } from '../paths'
import { serverSource, starterSource } from './server-file'

/** Packages that load files beside themselves, which bundling would lose. */
const external = ['next', '@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-wasm', 'better-sqlite3', 'pino', 'wasm-xlsxwriter']

/** Some bundled packages still call `require`; others import what makes it, by its own name. */
const banner = { js: `import { createRequire as requireMaker } from 'node:module'; const require = requireMaker(import.meta.url);` }

const options: BuildOptions = {
  absWorkingDir: root,
  outdir: builtWorks,
  outbase: '.',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // What two of them share is there once, classes of errors too.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  conditions: ['react-server'],
  external,
  banner,
  logLevel: 'warning',
}

/** The server alone, for development. @throws when it cannot be bundled */
export async function buildServer(): Promise<void> {
  await build({ ...options, entryPoints: [serverSource] })
}

/** @throws when one of them cannot be bundled */
export async function buildWorks(): Promise<void> {
  rmSync(at(builtWorks), { recursive: true, force: true })
  await build({ ...options, entryPoints: [workerFile, ...workFiles] })
  await buildServer()
  await build({ ...options, entryPoints: [starterSource], splitting: false })
}
