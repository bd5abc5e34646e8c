/** Nobody asks a question for its type's name outside questionnaire/types/: abilities are asked, or a table with every type is read. */
import { questionSchema } from '@/questionnaire/document'

const names = questionSchema.options.map((option) => option.shape.type.value).join('|')
const quoted = `['"\`](?:${names})['"\`]`

/** Where types are at home. */
const home = /^questionnaire\/types\//
/** Tests say which type they are about; the long runs and benchmarks make their own questions. */
const free = /\.test\.tsx?$|\/tests?\/|^(e2e|bench|testing)\//

const comparisons = [
  new RegExp(`[!=]==?\\s*${quoted}`),
  new RegExp(`${quoted}\\s*[!=]==?`),
  new RegExp(`\\bcase\\s+${quoted}\\s*:`),
  new RegExp(`\\[[^\\]]*${quoted}[^\\]]*\\]\\s*\\)?\\.(?:includes|has|indexOf|some)\\(`),
]

/** A value's own kind (`typeof x === 'number'`) is no question's type. */
const withoutTypeof = (line: string) => line.replace(/typeof\s+[\w.?()[\]]+\s*[!=]==?\s*'[a-z]+'/g, '')

/** Comparisons with a question type's name where there may be none, one line each. @param file path from the project's folder */
export function typeNamesCompared(file: string, text: string): string[] {
  if (!/\.tsx?$/.test(file) || home.test(file) || free.test(file)) return []
  return text.split('\n').flatMap((line, at) => {
    if (!comparisons.some((each) => each.test(withoutTypeof(line)))) return []
    return [`${file}:${at + 1}: compares with the name of a question type; ask it of questionnaire/types/abilities.ts`]
  })
}
