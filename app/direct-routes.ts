/**
 * Routes that our own server answers itself in production, with the same function that the framework calls in development: what everybody
 * does all the time is not to wait for the framework's way from address to route, which takes longer than the work.
 */
import { sessionCookieName, viewerWith } from '@/data/identity/session'
import type { DirectRoute } from '@/data/system/direct-routes'

export const directRoutes: readonly DirectRoute[] = [
  {
    method: 'PUT',
    path: ['api', 'rounds', '[round]', 'answers', '[key]'],
    answer: async (request, cookie, [round = '', key = '']) => {
      const { putAnswer } = await import('./api/rounds/[round]/answers/[key]/put-answer')
      return putAnswer(request, { round, key }, () => viewerWith(cookie(sessionCookieName())))
    },
  },
]
