/** The works that run in workers, by the path of their module: its default export does the work. */

/** Seconds that each may take: many times what it takes with everybody's answers. A work that takes longer is ended. */
export const workSeconds = {
  'data/answering/own-answers/make-pdf.ts': 60,
  'data/answering/own-answers/make-sent-pdf.ts': 60,
  'data/benchmark/make-benchmark-pdf.ts': 60,
  'data/cockpit/compute-effects.ts': 120,
  'data/contacts/make-contacts-file.ts': 60,
  'data/imports/read-import.ts': 60,
  'data/questionnaires/make-outline.ts': 60,
  'data/questionnaires/read-outline.ts': 60,
  'data/results/compute-cross-table.ts': 60,
  'data/results/compute-invented.ts': 60,
  'data/results/compute-live.ts': 300,
  'data/results/compute-preview.ts': 120,
  'data/results/compute-review.ts': 120,
  'data/results/compute-unfrozen.ts': 600,
  'data/results/draw-pictures.ts': 120,
  'data/results/make-article.ts': 120,
  'data/results/make-cross-sheet.ts': 60,
  'data/results/make-sheet.ts': 120,
  'data/rounds/compute-unsent.ts': 120,
  'data/rounds/make-questions-pdf.ts': 60,
} as const

export type WorkFile = keyof typeof workSeconds

export const workFiles = Object.keys(workSeconds) as WorkFile[]

export const workerFile = 'data/system/worker.ts'

/** Where the build puts workers and works, each bundled with what it needs: read from its sources, a thread takes seconds and much memory to start. */
export const builtWorks = '.next/work'

/** The bundle of one of them, by its path from the root. */
export const builtFileOf = (file: string): string => `${builtWorks}/${file.replace(/\.ts$/, '.mjs')}`
