/** Names of size classes, made from a round's limits. */

type Say = (key: 'sizeClass.first' | 'sizeClass.between' | 'sizeClass.last', values: Record<string, number>) => string

/**
 * "enintään 2 000", "2 001–5 000", … "yli 100 000".
 * @param t texts of the room `register`
 * @param limits upper limits of the classes but the last, ascending
 * @param sizeClass 1 is the smallest
 */
export function sizeClassName(t: Say, limits: readonly number[], sizeClass: number): string {
  const low = limits[sizeClass - 2]
  const high = limits[sizeClass - 1]
  if (high === undefined) return t('sizeClass.last', { low: low ?? 0 })
  return low === undefined ? t('sizeClass.first', { high }) : t('sizeClass.between', { low: low + 1, high })
}
