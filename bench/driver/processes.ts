/** Processor time and memory of a process with all its children, from /proc: on Linux only. */
import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds of a tick of the kernel's clock. */
const tick = 10

/** A file of /proc; empty when its process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return ''
    throw error
  }
}

/** Fields of /proc/PID/stat, from the state on: the name before it may hold spaces. */
const statOf = (pid: number): string[] =>
  read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')

/** The process and all that descend from it. */
function treeOf(pid: number): number[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
  const children = Map.groupBy(all, (each) => Number(statOf(each)[1]))
  const tree = [pid]
  for (const each of tree) tree.push(...(children.get(each) ?? []))
  return tree
}

/** Processor time of a tree so far, in milliseconds; of children that have ended too. */
export function cpuOf(pid: number): number {
  const ticks = treeOf(pid).flatMap((each) => statOf(each).slice(11, 15).map(Number))
  return ticks.reduce((sum, each) => sum + each, 0) * tick
}

/** Memory of a tree in MB: what several share is counted once (PSS). */
export function memoryOf(pid: number): number {
  const kilobytes = treeOf(pid).map((each) => Number(/^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${each}/smaps_rollup`))?.[1] ?? 0))
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}
