/** The step that answers some routes without the framework: the request as the web's standard has it goes to a function, its response out. */
import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { tellFailure } from './failure'
import type { RequestStep } from './request-steps'
import { ownOrigin } from './site'

export type DirectRoute = {
  method: string
  /** Parts of the address; one in brackets stands for any text. */
  path: readonly string[]
  /**
   * Answers, in one response that is whole when it is given.
   * @param cookie the value of the request's cookie of a name
   * @param texts what stands in the places of the parts in brackets, decoded
   */
  answer: (request: Request, cookie: (name: string) => string | undefined, texts: readonly string[]) => Promise<Response>
}

const isAny = (part: string) => part.startsWith('[')

/** What stands in a path in the places of a route's open parts; undefined of another path. */
export function textsIn(path: readonly string[], pathname: string): string[] | undefined {
  const parts = pathname.slice(1).split('/')
  const fits = (part: string, at: number) => (isAny(path[at] ?? '') ? part !== '' : part === path[at])
  if (parts.length !== path.length || !parts.every(fits)) return undefined
  return parts.filter((_, at) => isAny(path[at] ?? '')).map(decodeURIComponent)
}

/** The last of a name counts, as in the framework. */
export const cookieIn =
  (header = '') =>
  (name: string): string | undefined =>
    header
      .split(/; */)
      .findLast((each) => each.startsWith(`${name}=`))
      ?.slice(name.length + 1)

function standardRequest(request: IncomingMessage): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value))
  const { method = 'GET', url = '/' } = request
  return new Request(ownOrigin() + url, { method, headers, body: Readable.toWeb(request) as ReadableStream, duplex: 'half' } as RequestInit)
}

async function answerBy(route: DirectRoute, texts: string[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answered = await route.answer(standardRequest(request), cookieIn(request.headers.cookie), texts)
  const body = Buffer.from(await answered.arrayBuffer())
  // What was refused unread is not waited for: the next request of the connection would be.
  const end = request.complete ? {} : { Connection: 'close' }
  response.writeHead(answered.status, { ...Object.fromEntries(answered.headers), ...end, 'Content-Length': body.length })
  response.end(body)
}

/** Answers what these routes are for, and leaves all else to who comes next. */
export function answerDirectly(routes: readonly DirectRoute[]): RequestStep {
  return (request, response, next) => {
    const pathname = (request.url ?? '/').split('?')[0] ?? '/'
    for (const route of routes) {
      const texts = route.method === request.method ? textsIn(route.path, pathname) : undefined
      if (!texts) continue
      answerBy(route, texts, request, response).catch((error: unknown) => {
        tellFailure(error, { method: route.method, path: pathname, route: `/${route.path.join('/')}`, kind: 'route' })
        if (response.headersSent) response.destroy()
        else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Internal Server Error')
      })
      return
    }
    next()
  }
}
