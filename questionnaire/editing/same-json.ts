/** Are two values the same as JSON? The order of an object's fields means nothing, nor does a field without a value. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((each, at) => sameJson(each, other[at]))
  }
  const [fields, others] = [one as Record<string, unknown>, other as Record<string, unknown>]
  return [...new Set([...Object.keys(fields), ...Object.keys(others)])].every((name) => sameJson(fields[name], others[name]))
}
