/** Which interface texts the code uses, read off the texts in its sources. */
import { readFileSync } from 'node:fs'
import { at } from '../paths'
import { sourceFiles } from './source-files'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A template such as `states.${state}` stands for every key that it could become. */
const templatePattern = (template: string) =>
  new RegExp(
    `^${template
      .split(/\$\{[^}]*\}/)
      .map(escaped)
      .join('[\\w.-]+')}$`,
  )

/**
 * Tells of a key "room.path" whether some source names it: whole, or the rest of it after a namespace such as "room" or "room.part"
 * that a source asks for. A key put together in a template counts as named by it.
 */
export function messageUse(): (key: string) => boolean {
  const texts = sourceFiles()
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^e2e\//.test(file))
    .map((file) => readFileSync(at(file), 'utf8'))
  const named = new Set(texts.flatMap((text) => [...text.matchAll(/'([\w.-]+)'|"([\w.-]+)"/g)].map((found) => found[1] ?? found[2] ?? '')))
  const templates = texts
    .flatMap((text) => [...text.matchAll(/`([\w.-]*(?:\$\{[^}`]*\}[\w.-]*)+)`/g)].map((found) => found[1] ?? ''))
    .filter((template) => /[\w-]{2,}/.test(template.replace(/\$\{[^}]*\}/g, '')))
    .map(templatePattern)
  // `(await getMessages()).room.part` hands over all that is below the part.
  const whole = new Set(texts.flatMap((text) => [...text.matchAll(/\(await getMessages\(\)\)\.([\w.]+)/g)].map((found) => found[1] ?? '')))
  const isNamed = (rest: string) => named.has(rest) || templates.some((pattern) => pattern.test(rest))
  return (key) => {
    const parts = key.split('.')
    if (parts.some((_, index) => whole.has(parts.slice(0, index).join('.')))) return true
    return parts.some((_, index) => (index === 0 || named.has(parts.slice(0, index).join('.'))) && isNamed(parts.slice(index).join('.')))
  }
}
