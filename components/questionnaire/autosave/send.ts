import type { Outcome, SaveRequest } from './work'

/** Most bytes a request may carry to outlive its page. */
const keepaliveLimit = 60_000

/** Milliseconds after which a request without an answer is given up and repeated. */
const longest = 30_000

/**
 * Sends one save to the API, which takes it from this person only: somebody else may have signed in meanwhile.
 * @param base the address of the round's answers; `query` "?municipality=…" or empty
 */
export function sender(base: string, query: string, locale: string, person: string) {
  return async (key: string, request: SaveRequest): Promise<Outcome> => {
    const body = JSON.stringify(request)
    try {
      const response = await fetch(`${base}/${encodeURIComponent(key)}${query}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': locale, 'X-Person': person },
        body,
        signal: AbortSignal.timeout(longest),
        keepalive: new Blob([body]).size < keepaliveLimit,
      })
      return read(response.status, await response.json())
    } catch {
      // No connection, or an answer that is not ours (a network's own page): the outcome is unknown and the request is repeated.
      return { kind: 'unreachable' }
    }
  }
}

type Reply = { code?: string; message?: string; version: number; savedAt: string; value: never; savedBy: string | null }

function read(status: number, reply: Reply): Outcome {
  const { code, message = '', value, version, savedAt, savedBy } = reply
  if (status === 200) return { kind: 'saved', version, savedAt }
  if (status === 401) return { kind: 'signed-out' }
  if (code === 'conflict') return { kind: 'conflict', theirs: { value, version, savedAt, savedBy } }
  if (code === 'round-closed') return { kind: 'closed' }
  if (code === 'invalid-answer') return { kind: 'invalid', message }
  return code && isFinal(status) ? { kind: 'refused' } : { kind: 'unreachable' }
}

/** Would the same request be refused again? Not after a pause asked for, nor after a fault of the server. */
const isFinal = (status: number): boolean => status >= 400 && status < 500 && status !== 408 && status !== 429

/** A random UUID, also where the browser offers `crypto.randomUUID` to secure origins only. */
export function newSaveId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
