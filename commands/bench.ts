/** `npm run bench`: the table of docs/performance.md, or with names what they name; `--json`, `--short`. Other files of bench/ by their names. */
import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { kindNames, printTable } from '@/bench/table'
import { at } from './paths'
import { giveUp } from './process'

const benches = readdirSync(at('bench')).flatMap((file) => /^(.*)\.ts$/.exec(file)?.[1] ?? [])
const others = benches.filter((name) => name !== 'table')
const [name = ''] = process.argv.slice(2)
if (others.includes(name)) await import(`../bench/${name}.ts`)
else {
  const options = { json: { type: 'boolean', default: false }, short: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const unknown = positionals.find((each) => !kindNames.includes(each))
  if (unknown) giveUp(`There is no bench "${unknown}"; of the table: ${kindNames.join(', ')}; alone: ${others.join(', ')}.`)
  await printTable(positionals, values)
}
