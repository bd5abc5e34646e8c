import { setImmediate } from 'node:timers/promises'
import { cache } from 'react'

/** Turns of the process that a page may take to its frame before the page for "not found" is drawn beside it all the same. */
const mostTurns = 20

const ofRequest = cache(() => ({ isFound: false }))

/** The request's page is there: nothing within its frame refuses it any more. */
export function markFound(): void {
  ofRequest().isFound = true
}

/** Is the request's page there? Waits for it a little; false while nobody knows. */
export async function isFound(): Promise<boolean> {
  const page = ofRequest()
  for (let turn = 0; turn < mostTurns && !page.isFound; turn++) await setImmediate()
  return page.isFound
}
