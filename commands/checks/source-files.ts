/** The project's own source files, for the checks that read them all. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '../paths'

const outside = new Set(['node_modules', '.next', '.git', 'var', 'test-results', 'playwright-report'])

/** Paths from the project's folder, with slashes, of everything written in a programming or style language. */
export function sourceFiles(folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !outside.has(entry.name))
    .flatMap((entry) => {
      const name = path.posix.join(folder, entry.name)
      if (entry.isDirectory()) return sourceFiles(name)
      return /\.(ts|tsx|css|js|mjs)$/.test(name) ? [name] : []
    })
}
