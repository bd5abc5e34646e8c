/** In the rooms of the figures one exported name has one meaning: a reader who finds it need not ask which. */

const rooms = /^(results|charts|sheets)\/.*(?<!\.test)\.tsx?$/
const declared = /^export (?:async )?(?:type|interface|const|function|class) (\w+)/gm

/** Names that two files of these rooms export, one line each. @param texts by path from the project's folder */
export function namesExportedTwice(texts: ReadonlyMap<string, string>): string[] {
  const exported = [...texts].flatMap(([file, text]) =>
    rooms.test(file) ? [...text.matchAll(declared)].map(([, name = '']) => ({ file, name })) : [],
  )
  return [...Map.groupBy(exported, ({ name }) => name)]
    .filter(([, found]) => new Set(found.map(({ file }) => file)).size > 1)
    .map(([name, found]) => `${name}: exported by ${found.map(({ file }) => file).join(' and ')}; one name, one meaning`)
}
