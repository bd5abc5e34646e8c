/** Names of worksheets: at most 31 characters, no two alike, none of the characters Excel refuses. */

const longest = 31
const refused = /[\\/?*:[\]'\u0000-\u001f]/g

/** A text of at most `length` UTF-16 units; a longer one ends in "…". */
export function clipped(name: string, length: number): string {
  if (name.length <= length) return name
  const cut = name.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')
  return `${cut.trimEnd()}…`
}

/** Names as worksheets may bear them, in the given order; a name already taken (in any case) gets a number. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history'])
  return wanted.map((each) => {
    const clean = each.replace(refused, ' ').replace(/\s+/g, ' ').trim() || '–'
    let name = clipped(clean, longest)
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${clipped(clean, longest - `${number}`.length - 1)} ${number}`
    taken.add(name.toLowerCase())
    return name
  })
}
