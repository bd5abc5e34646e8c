/** A colleague who saves one question again and again through the answers' interface, to see what goes on beside it. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

export type Saver = {
  /** The newest version that was acknowledged. */
  acknowledged: () => number
  /** Resolves when as many versions have been acknowledged. */
  reached: (version: number) => Promise<void>
  stop: () => Promise<void>
}

/** @param address of the answer. @param every milliseconds between the beginnings of two saves; without it one follows the other */
export function startSaver(address: string, cookie: string, every = 0): Saver {
  let version = 0
  let isStopped = false
  let told = () => {}
  const save = async () => {
    const body = JSON.stringify({ value: version % 2 ? 'on' : 'ei', basedOn: version, saveId: randomUUID() })
    const response = await fetch(address, { method: 'PUT', headers: { Cookie: cookie, 'Content-Type': 'application/json' }, body })
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
    version = (await response.json()).version
    told()
  }
  const run = async () => {
    while (!isStopped) await Promise.all([save(), pause(every)])
  }
  const running = run()
  return {
    acknowledged: () => version,
    reached: (wanted) =>
      Promise.race([
        running,
        new Promise<void>((resolve) => {
          told = () => version >= wanted && resolve()
          told()
        }),
      ]),
    stop: () => {
      isStopped = true
      return running
    },
  }
}
