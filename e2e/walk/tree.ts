/** What the file tree of app/ can be asked for: every page, every method of every route, every server action. */
import { readdirSync, readFileSync } from 'node:fs'

const files = (name: RegExp): string[] =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => `app/${file}`)
    .sort()

const addressOf = (file: string): string => file.replace(/^app/, '').replace(/\/(?:page\.tsx|route\.ts)$/, '')

/** Pages, as Next names their addresses: `/[locale]/admin`. */
export const pagesOfTree = (): string[] => files(/(?:^|\/)page\.tsx$/).map(addressOf)

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** `GET /api/health`: the methods that a route's file exports. */
export const routesOfTree = (): string[] =>
  files(/(?:^|\/)route\.ts$/).flatMap((file) => {
    const exported =
      readFileSync(file, 'utf8')
        .match(/^export .*$/gm)
        ?.join('\n') ?? ''
    return methods.filter((method) => new RegExp(`\\b${method}\\b`).test(exported)).map((method) => `${method} ${addressOf(file)}`)
  })

/** Names of the server actions: what a file exports that begins with 'use server'. */
export const actionsOfTree = (): string[] =>
  files(/\.tsx?$/).flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    if (!source.startsWith("'use server'")) {
      if (/['"]use server['"]/.test(source)) throw new Error(`${file}: actions stand in files that begin with 'use server'`)
      return []
    }
    return [...source.matchAll(/^export (?:async function|const) (\w+)/gm)].flatMap(([, name]) => name ?? [])
  })
