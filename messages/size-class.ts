/** Names of size classes, made from a round's limits. */

type Say = (key: 'sizeClass.first' | 'sizeClass.between' | 'sizeClass.last', values: Record<string, number>) => string

/**
 * "enintään 2 000", "2 001–5 000", … "yli 100 000".
 * @param t texts of the room `register`
 * @param limits upper limits of the classes but the last, ascending
 * @param sizeClass 1 is the smallest
 */
export const sizeClassName = (t: Say, limits: readonly number[], sizeClass: number): string =>
  sizeRangeName(t, limits, sizeClass, sizeClass)

/** Name of neighbouring classes joined: "yli 50 000" of the last two. */
export function sizeRangeName(t: Say, limits: readonly number[], first: number, last: number): string {
  const low = limits[first - 2]
  const high = limits[last - 1]
  if (high === undefined) return t('sizeClass.last', { low: low ?? 0 })
  return low === undefined ? t('sizeClass.first', { high }) : t('sizeClass.between', { low: low + 1, high })
}
