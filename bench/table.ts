/**
 * `npm run bench`: everything the service is measured by, each kind of work on a service of its own that this process drives over HTTP.
 * `-- NAME` is one kind alone, `--json` for programs, `--short` for trying. Medians; the limit stands beside what it limits.
 */

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, loadavg, platform } from 'node:os'
import { at } from '@/commands/paths'
import { buildIfChanged } from '@/commands/service/build'
import { demonstrationAt } from '@/commands/service/demonstration'
import { type Effort, isMet, type Line } from './driver/measure'
import { original, stopAll } from './driver/service'
import * as closing from './table/closing'
import * as downloads from './table/downloads'
import * as firstVisit from './table/first-visit'
import * as growth from './table/growth'
import * as imports from './table/imports'
import * as large from './table/large'
import * as pages from './table/pages'
import * as responses from './table/responses'
import * as saves from './table/saves'
import * as start from './table/start'
import * as streams from './table/streams'

const kinds: Record<string, { measure: (effort: Effort) => Promise<Line[]> }> = {
  responses,
  saves,
  pages,
  downloads,
  closing,
  imports,
  streams,
  growth,
  large,
  start,
  'first-visit': firstVisit,
}

/** Kinds of work that can be measured alone. */
export const kindNames = Object.keys(kinds)

/** With three digits that tell something. */
const say = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(2))

function sayGoal({ goal }: Line): string {
  if (!goal) return ''
  return 'atMost' in goal ? `≤ ${say(goal.atMost)}` : `≥ ${say(goal.atLeast)}`
}

const heads = ['work', 'what', 'measured', 'limit', 'goal', 'met']
const cellsOf = (line: Line): string[] => {
  const met = isMet(line)
  const limit = line.limit === undefined ? '' : say(line.limit)
  return [line.work, line.what, say(line.value), limit, sayGoal(line), met === undefined ? '' : met ? 'yes' : 'no']
}
const sayRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** Where and of what: a figure says nothing without. */
function circumstances() {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: at(), encoding: 'utf8' }).trim()
  const { next } = JSON.parse(readFileSync(at('package.json'), 'utf8')).dependencies
  const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} processors, ${platform()} ${arch()}`
  return { date: new Date().toISOString().slice(0, 10), commit, machine, node: process.versions.node, next, load: loadavg()[0] ?? 0 }
}

/** One that fails is told, and the others go on. */
async function measureKind(name: string, effort: Effort): Promise<Line[]> {
  try {
    return (await kinds[name]?.measure(effort)) ?? []
  } catch (fault) {
    console.error(`${name} could not be measured:`, fault)
    process.exitCode = 1
    await stopAll()
    return []
  }
}

/**
 * Measures and prints.
 * @param names the kinds of work; all when none is given
 * @throws when the service cannot be built
 */
export async function printTable(names: readonly string[], { json, short }: { json: boolean; short: boolean }): Promise<void> {
  if (!(await buildIfChanged())) throw new Error('The build did not succeed; the lines above say why.')
  await demonstrationAt(original)
  const effort: Effort = short ? { runs: 1, isShort: true } : { runs: 3, isShort: false }
  const about = circumstances()
  const lines: Line[] = []
  if (!json) {
    console.log(
      Object.entries(about)
        .map(([name, value]) => `${name}: ${typeof value === 'number' ? say(value) : value}`)
        .join(' · '),
    )
    console.log(`\n${sayRow(heads)}\n${sayRow(heads.map(() => '---'))}`)
  }
  for (const name of names.length ? names : kindNames) {
    const own = await measureKind(name, effort)
    lines.push(...own)
    if (!json) for (const line of own) console.log(sayRow(cellsOf(line)))
  }
  if (json) console.log(JSON.stringify({ ...about, lines: lines.map((line) => ({ ...line, met: isMet(line) })) }, null, 2))
}
