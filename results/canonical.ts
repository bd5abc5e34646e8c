/** Canonical JSON: the same content always gives the same bytes, so that a hash can stand for it. */

/**
 * JSON with sorted keys, no spaces, numbers to 12 significant digits (summing in another order must not show)
 * and fields that are undefined left out.
 * @throws TypeError on NaN and infinities
 */
export function canonical(value: unknown): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a figure is not finite')
    return JSON.stringify(Number(value.toPrecision(12)))
  }
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}
