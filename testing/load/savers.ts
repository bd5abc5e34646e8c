/** Colleagues who save at their own pace, and what each waits. */
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { Answerer } from '../histories/log'

export type Saver = Answerer & { municipality: string; version: number }

/** A save of a yes or no, which waits for its acknowledgement. @returns milliseconds. @throws when it is refused */
export async function saveOnce(address: string, saver: Saver): Promise<number> {
  const url = `${address}/api/rounds/2026/answers/ohjeet?municipality=${saver.municipality}`
  const body = JSON.stringify({ value: saver.version % 2 ? 'on' : 'ei', basedOn: saver.version, saveId: randomUUID() })
  const began = performance.now()
  const response = await fetch(url, { method: 'PUT', headers: { Cookie: saver.cookie, 'Content-Type': 'application/json' }, body })
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  saver.version = (await response.json()).version
  return performance.now() - began
}

/** Each saves five times a second until `isOver`. @returns what they waited, in milliseconds, the shortest first */
export async function saveUntil(address: string, savers: readonly Saver[], isOver: () => boolean): Promise<number[]> {
  const saveOn = async (saver: Saver) => {
    const waits: number[] = []
    while (!isOver()) {
      waits.push(await saveOnce(address, saver))
      await pause(200)
    }
    return waits
  }
  return (await Promise.all(savers.map(saveOn))).flat().sort((a, b) => a - b)
}

/** The wait that a share of the waits is not longer than. */
export const quantile = (waits: readonly number[], share: number): number =>
  waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0
