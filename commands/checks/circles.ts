/**
 * Circles of imports between the folders of a room, imports of types included: whoever reads one of such folders has to read them all.
 * Circles between single files are Biome's to find.
 */
import path from 'node:path'

/** Rooms whose folders may not lean on each other in a circle. */
const rooms = ['data']

/** Files by name, without ending, that `file` imports. @param file path from the project's folder */
function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import|import\()\s*['"]([^'"]+)['"]/g)].flatMap(([, target = '']) => {
    if (target.startsWith('@/')) return [target.slice(2)]
    return target.startsWith('.') ? [path.posix.join(path.posix.dirname(file), target)] : []
  })
}

/** `data/people/joining/prove` stands in the folder `data/people`; a file of the room itself stands for itself. */
const folderOf = (name: string): string => {
  const parts = name.split('/')
  return parts.length > 2 ? parts.slice(0, 2).join('/') : name
}

/** A way from `start` back to it through `arrows`, the shortest, or undefined. */
function wayBack(start: string, arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const ways = [...(arrows.get(start) ?? [])].map((first) => [start, first])
  const seen = new Set<string>()
  for (const way of ways) {
    const last = way.at(-1) ?? start
    if (last === start) return way
    if (seen.has(last)) continue
    seen.add(last)
    for (const next of arrows.get(last) ?? []) ways.push([...way, next])
  }
  return undefined
}

/**
 * Circles between folders, one line each. Tests may import what they like.
 * @param texts sources by path from the project's folder
 */
export function folderCircles(texts: ReadonlyMap<string, string>): string[] {
  return rooms.flatMap((room) => {
    const arrows = new Map<string, Set<string>>()
    const inRoom = (name: string) => name.startsWith(`${room}/`)
    for (const [file, text] of texts) {
      if (!inRoom(file) || !/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue
      const from = folderOf(file.replace(/\.tsx?$/, ''))
      const targets = importsOf(file, text).filter(inRoom).map(folderOf)
      arrows.set(from, new Set([...(arrows.get(from) ?? []), ...targets.filter((target) => target !== from)]))
    }
    const circles = [...arrows.keys()].map((folder) => wayBack(folder, arrows)).filter((way) => way !== undefined)
    const asFound = circles.toReversed().map((way) => [way.slice(1).toSorted().join(' '), way] as const)
    return [...new Map(asFound).values()].map((way) => `${room}: folders import each other in a circle: ${way.join(' → ')}`)
  })
}
