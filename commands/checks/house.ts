/** The rules of the house that no linter knows: sizes of files, relative imports that stay at home. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { at } from '../paths'
import { folderCircles } from './circles'
import { namesExportedTwice } from './exported-names'
import { pagesLeftTooEarly } from './left-pages'
import { guide, missingPaths } from './named-paths'
import { sourceFiles } from './source-files'
import { typeNamesCompared } from './type-names'

/** Content and machine-written files may be as long as they need. */
const freeOfLength = /^(questionnaire\/templates\/|db\/migrations\/|messages\/|next-env\.d\.ts$)/
/** drizzle-kit reads the schema without knowing our alias. */
const freeToLeave = new Set(['db/schema.ts'])
const forbiddenFolders = new Set(['lib', 'utils', 'helpers', 'hooks', 'services'])

const longest = 300
const readmeLines = 100

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n').length

/** Relative imports that leave the folder of the project they stand in: those are written `@/…`, where the import arrows see them. */
export function importsThatLeave(file: string, text: string): string[] {
  const home = file.split('/')[0]
  return [...text.matchAll(/(?:from|import|import\()\s*'(\.[^']*)'/g)]
    .map((found) => found[1] ?? '')
    .filter(
      (target) => file.includes('/') && !freeToLeave.has(file) && path.posix.join(path.posix.dirname(file), target).split('/')[0] !== home,
    )
    .map((target) => `${file}: imports ${target}; write it as @/…`)
}

/** Everything in the project that breaks a rule of the house, one line each. */
export function houseProblems(): string[] {
  const files = sourceFiles()
  const texts = new Map(files.map((file) => [file, readFileSync(at(file), 'utf8')]))
  const lengths = files.filter((file) => !freeOfLength.test(file)).map((file) => ({ file, lines: linesOf(texts.get(file) ?? '') }))
  const readme = linesOf(readFileSync(at('README.md'), 'utf8'))
  return [
    ...lengths.filter(({ lines }) => lines > longest).map(({ file, lines }) => `${file}: ${lines} lines, at most ${longest}`),
    ...(readme > readmeLines ? [`README.md: ${readme} lines, at most ${readmeLines}`] : []),
    ...files
      .filter((file) =>
        file
          .split('/')
          .slice(0, -1)
          .some((part) => forbiddenFolders.has(part)),
      )
      .map((file) => `${file}: a folder name that says nothing`),
    ...files.filter((file) => /(^|\/)index\.tsx?$/.test(file)).map((file) => `${file}: no index files`),
    ...files.flatMap((file) => importsThatLeave(file, texts.get(file) ?? '')),
    ...files.flatMap((file) => typeNamesCompared(file, texts.get(file) ?? '')),
    ...files.flatMap((file) => pagesLeftTooEarly(file, texts.get(file) ?? '')),
    ...folderCircles(texts),
    ...namesExportedTwice(texts),
    ...missingPaths(guide, readFileSync(at(guide), 'utf8')),
  ]
}
