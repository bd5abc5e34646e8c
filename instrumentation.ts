/** Start: check the settings, migrate, put the register and the first administrators in place; one sink for unexpected errors. */
import type { Instrumentation } from 'next'

export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { start } = await import('./data/start/start')
  await start()
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('@/data/system/log')
  log.error(
    { err: error, method: request.method, path: request.path.split('?')[0], route: context.routePath, kind: context.routeType },
    'request failed',
  )
}
