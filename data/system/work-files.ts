/** The works that run in workers, by the path of their module: its default export does the work. */

export const workFiles = [
  'data/answering/own-answers/make-pdf.ts',
  'data/results/compute-unfrozen.ts',
  'data/results/make-sheet.ts',
] as const

export const workerFile = 'data/system/worker.ts'

/** Where the build puts workers and works, each bundled with what it needs: read from its sources, a thread takes seconds and much memory to start. */
export const builtWorks = '.next/work'

/** The bundle of one of them, by its path from the root. */
export const builtFileOf = (file: string): string => `${builtWorks}/${file.replace(/\.ts$/, '.mjs')}`
