/** Domains that were meant when another was typed: one or two letters off the municipality's own, or off a provider that many use. */

/** Where people have addresses, and how they are spelt. */
const wellKnown = 'gmail.com hotmail.com hotmail.fi icloud.com kolumbus.fi live.com live.fi luukku.com outlook.com yahoo.com'.split(' ')

/** Two letters of a short name are another name. */
const longEnough = 10
const mostOff = (domain: string): number => (domain.length >= longEnough ? 2 : 1)

/** How many letters are missing, too many, wrong, or swapped with the next (optimal string alignment). */
export function lettersOff(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let row = 1; row <= one.length; row++) {
    rows.push([row])
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const least = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (isSame ? 0 : 1))
      rows[row]?.push(isSwapped ? Math.min(least, at(row - 2, column - 2) + 1) : least)
    }
  }
  return at(one.length, other.length)
}

/**
 * The domain that was probably meant, the municipality's own before others; null when none is near, or the given one is known itself.
 * @param own the municipality's domains; all in ASCII form
 */
export function nearDomain(given: string, own: readonly string[]): string | null {
  const known = [...own, ...wellKnown]
  if (known.includes(given)) return null
  const off = known.map((domain) => ({ domain, letters: lettersOff(given, domain) }))
  const near = off.filter(({ domain, letters }) => letters <= mostOff(domain))
  return near.toSorted((one, other) => one.letters - other.letters)[0]?.domain ?? null
}
