/** The order in which versions of several keys are told. */
import 'server-only'
import type { SavedVersion } from './versions'

/**
 * Newest first; of one key always by version, also where the clock has gone back between two.
 * @param versions key by key, oldest first
 * @param keys decide between versions of the same moment
 */
export function newestFirst<V extends SavedVersion>(versions: readonly V[], keys: readonly string[]): V[] {
  const latest: Record<string, number> = {}
  const placed = versions.map((version) => {
    const at = Math.max(version.savedAt.getTime(), latest[version.key] ?? 0)
    latest[version.key] = at
    return { version, at, row: keys.indexOf(version.key) }
  })
  return placed
    .sort((one, other) => other.at - one.at || one.row - other.row || other.version.version - one.version.version)
    .map(({ version }) => version)
}
