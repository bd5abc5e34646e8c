/** Start: check the settings and the database, migrate, put the register and the first administrators in place; one sink for unexpected errors. */
import type { Instrumentation } from 'next'

export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logConsole } = await import('@/data/system/console')
  // Whoever develops reads the development server's own lines.
  if (process.env.NODE_ENV === 'production') logConsole()
  const { startOrEnd } = await import('./data/start/start-or-end')
  const { directRoutes } = await import('./app/direct-routes')
  await startOrEnd(directRoutes)
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { tellFailure } = await import('@/data/system/failure')
  tellFailure(error, { method: request.method, path: request.path.split('?')[0] ?? '', route: context.routePath, kind: context.routeType })
}
