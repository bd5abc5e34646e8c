/** `npm run bench -- NAME`: runs bench/NAME.ts; without a name, lists what there is. */
import { readdirSync } from 'node:fs'
import { at } from './paths'
import { giveUp } from './process'

const benches = readdirSync(at('bench')).map((file) => file.replace(/\.ts$/, ''))
const name = process.argv[2]
if (!name || !benches.includes(name)) giveUp(`Usage: npm run bench -- NAME, with one of: ${benches.join(', ')}`)
await import(`../bench/${name}.ts`)
