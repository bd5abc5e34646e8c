/** Files that the guide to the house names are there. */
import { existsSync } from 'node:fs'
import { at } from '../paths'

/** The document that says where things stand now; decisions and the change log tell of their own day. */
export const guide = 'docs/architecture.md'

/** Names in code marks that are paths of this project: with a folder, and without a place to fill in (`sheets/NAME.ts`). */
export const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([\w@[\].-]+(?:\/[\w@[\].-]+)*\/?)`/g)]
    .map((found) => found[1] ?? '')
    .filter((name) => name.includes('/') && !/[A-Z]{2}/.test(name))

/** Paths named in a guide that do not exist, one line each. */
export const missingPaths = (file: string, text: string): string[] =>
  pathsIn(text)
    .filter((name) => !existsSync(at(name)))
    .map((name) => `${file}: names ${name}, which does not exist`)
