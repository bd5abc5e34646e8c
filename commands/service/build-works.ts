/** Bundles the workers and their works, which Next's build does not know. */
import { rmSync } from 'node:fs'
import { build } from 'esbuild'
import { builtWorks, workerFile, workFiles } from '@/data/system/work-files'
import { at, root } from '../paths'

/** Packages that load files beside themselves, which bundling would lose. */
const external = ['@myriaddreamin/typst-ts-node-compiler', 'better-sqlite3', 'pino', 'wasm-xlsxwriter']

/** Some bundled packages still call `require`. */
const banner = { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` }

/** @throws when one of them cannot be bundled */
export async function buildWorks(): Promise<void> {
  rmSync(at(builtWorks), { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: [workerFile, ...workFiles],
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
  })
}
