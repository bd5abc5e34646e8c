/** Start: check the settings and the database, migrate, put the register and the first administrators in place; one sink for unexpected errors. */
import type { Instrumentation } from 'next'

export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logConsole } = await import('@/data/system/console')
  // Whoever develops reads the development server's own lines.
  if (process.env.NODE_ENV === 'production') logConsole()
  const { startOrEnd } = await import('./data/start/start-or-end')
  await startOrEnd()
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { isCut, log } = await import('@/data/system/log')
  const { noteDamage } = await import('@/data/system/integrity')
  noteDamage(error)
  if (isCut(error)) return
  log.error(
    { err: error, method: request.method, path: request.path.split('?')[0], route: context.routePath, kind: context.routeType },
    'request failed',
  )
}
