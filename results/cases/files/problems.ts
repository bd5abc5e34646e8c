/** What is wrong in the files of a case, each with its place. */

const mostShown = 20

/** The files of a case cannot be used; `problems` has one line each, naming file, row and column. */
export class CaseError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    const more = problems.length - mostShown
    super([...problems.slice(0, mostShown), ...(more > 0 ? [`and ${more} more`] : [])].join('\n'))
    this.name = 'CaseError'
    this.problems = problems
  }
}

/** Gathers problems while files are read on; `settle` throws when there are any. */
export class Problems {
  readonly #found: string[] = []

  add(file: string, place: string, what: string): void {
    this.#found.push(`${file}, ${place}: ${what}`)
  }

  /** @throws CaseError */
  settle(): void {
    if (this.#found.length > 0) throw new CaseError(this.#found.toSorted(new Intl.Collator('en', { numeric: true }).compare))
  }
}
