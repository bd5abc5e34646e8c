// Where there is no build. The pool requires its file. What a work needs is imported from here on, so that each of its modules is there once.
export default async (order) => (await import('./worker.ts')).default(order)
