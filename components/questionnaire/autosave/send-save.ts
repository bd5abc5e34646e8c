import { readSaveReply, type SaveOutcome, type SaveRequest } from '@/questionnaire/wire'

/** Most bytes a request may carry to outlive its page. */
const keepaliveLimit = 60_000

/** Milliseconds after which a request without an answer is given up and repeated. */
const longest = 30_000

/**
 * Sends one save to the API, which takes it from this person only: somebody else may have signed in meanwhile.
 * @param base the address of the round's answers; `query` "?municipality=…" or empty
 */
export function saveSender(base: string, query: string, locale: string, person: string) {
  return async (key: string, request: SaveRequest): Promise<SaveOutcome> => {
    const body = JSON.stringify(request)
    try {
      const response = await fetch(`${base}/${encodeURIComponent(key)}${query}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': locale, 'X-Person': person },
        body,
        signal: AbortSignal.timeout(longest),
        keepalive: new Blob([body]).size < keepaliveLimit,
      })
      return readSaveReply(response.status, await response.json())
    } catch {
      // No connection, or an answer that is not ours (a network's own page): the outcome is unknown and the request is repeated.
      return { kind: 'unreachable' }
    }
  }
}

/** A random UUID, also where the browser offers `crypto.randomUUID` to secure origins only: every blob's address ends in one. */
export function newSaveId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const address = URL.createObjectURL(new Blob())
  URL.revokeObjectURL(address)
  return address.slice(-36)
}
