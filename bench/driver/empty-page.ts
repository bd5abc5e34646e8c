/** An empty page of the framework: the least that a page can take on this machine. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { at, inVar } from '@/commands/paths'
import { run } from '@/commands/process'
import { memoryEnvironment, memoryOptions } from '@/commands/service/memory'
import { freePort } from '@/testing/free-port'
import { askFor } from './http'
import { type Effort, medians, quantile, unitsIn } from './measure'
import { Served } from './service'

const files = {
  'app/layout.jsx': 'export default ({ children }) => <html lang="fi"><body>{children}</body></html>\n',
  'app/page.jsx': `import { connection } from 'next/server'\nexport default async () => { await connection(); return <p>Tyhjä</p> }\n`,
  // Other extensions than ours, or the framework would take the project's own instrumentation.ts.
  'next.config.js': `export default { pageExtensions: ['jsx'], turbopack: { root: ${JSON.stringify(at())} } }\n`,
  'package.json': '{ "type": "module" }\n',
}
const next = 'next/dist/bin/next'

/** Builds the empty program once. @returns its folder */
async function built(): Promise<string> {
  const folder = inVar('bench', 'empty')
  if (existsSync(`${folder}/.next/BUILD_ID`)) return folder
  mkdirSync(`${folder}/app`, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text)
  if (await run(next, ['build', folder], { NEXT_TELEMETRY_DISABLED: '1' })) throw new Error('the empty page was not built')
  return folder
}

type EmptyPage = { firstByte: number; cpu: number; memory: number; start: number }
let known: EmptyPage | undefined

/** Milliseconds to its first byte and of the processor, MB of its idle process, milliseconds from its start to its first answer; measured once. */
export async function emptyPage(effort: Effort): Promise<EmptyPage> {
  if (known) return known
  const folder = await built()
  const port = await freePort()
  const options = [...memoryOptions, at('node_modules', next), 'start', folder, '--port', String(port)]
  const page = await Served.start(options, memoryEnvironment, port, '/')
  const [memory, pages] = [page.memory(), unitsIn(effort, 400)]
  const visit = async (waits: number[]) => {
    for (let at = 0; at < pages; at++) waits.push((await askFor(200, page.address)).firstByte)
  }
  await visit([])
  const figures = await medians(effort, async () => {
    const waits: number[] = []
    const { cpu } = await page.spent(() => visit(waits))
    return { firstByte: quantile(waits, 0.5), cpu: cpu / pages }
  })
  await page.stop()
  known = { ...figures, memory, start: page.startTime }
  return known
}
