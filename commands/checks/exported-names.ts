/** One exported name has one meaning in all rooms of the service: a reader who finds it need not ask which. */

/** Stories, benchmarks and what tests share speak of the same things in their own ways. */
const rooms = /^(?!(?:e2e|bench|testing)\/).*(?<!\.test)\.tsx?$/
const declared = /^export (?:async )?(?:type|interface|const|function|class) (\w+)/gm

/** What the framework looks for in pages and routes by name. */
const frameworks = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'metadata', 'generateMetadata'])

/** Names that two files export, one line each. @param texts by path from the project's folder */
export function namesExportedTwice(texts: ReadonlyMap<string, string>): string[] {
  const exported = [...texts].flatMap(([file, text]) =>
    rooms.test(file) ? [...text.matchAll(declared)].map(([, name = '']) => ({ file, name })) : [],
  )
  return [...Map.groupBy(exported, ({ name }) => name)]
    .filter(([name, found]) => !frameworks.has(name) && new Set(found.map(({ file }) => file)).size > 1)
    .map(([name, found]) => `${name}: exported by ${found.map(({ file }) => file).join(' and ')}; one name, one meaning`)
}
