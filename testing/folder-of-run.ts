/** A folder for what the tests of one run share; it goes with the run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    folderOfRun: string
  }
}

export default function makeFolderOfRun(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'kuntakysely-tests-'))
  project.provide('folderOfRun', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
