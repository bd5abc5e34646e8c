/**
 * A connection that compiles each statement once. Drizzle has every query compiled anew, which takes longer than most of them take to run.
 */
import type Database from 'better-sqlite3'

/** Texts differ by how many values stand in a list: the oldest make room. */
const mostKept = 400

type Bound = Database.Statement<unknown[]>

/** What Drizzle does with a statement. Asked for rows as arrays, another one is compiled: the way a statement gives rows stays with it. */
class KeptStatement {
  readonly #compile: () => Bound
  #objects: Bound | undefined
  #arrays: Bound | undefined

  constructor(compile: () => Bound) {
    this.#compile = compile
  }

  get #plain(): Bound {
    this.#objects ??= this.#compile()
    return this.#objects
  }

  run = (...values: unknown[]) => this.#plain.run(...values)
  all = (...values: unknown[]) => this.#plain.all(...values)
  get = (...values: unknown[]) => this.#plain.get(...values)

  raw(): Bound {
    this.#arrays ??= this.#compile().raw()
    return this.#arrays
  }
}

/** Stands for the connection where Drizzle asks for statements and transactions. */
export class StatementKeeper {
  readonly #client: Database.Database
  readonly #kept = new Map<string, KeptStatement>()

  constructor(client: Database.Database) {
    this.#client = client
  }

  /** @throws at its first use, when the text is no statement */
  prepare(text: string): KeptStatement {
    const known = this.#kept.get(text)
    if (known) return known
    const statement = new KeptStatement(() => this.#client.prepare(text))
    const [oldest] = this.#kept.keys()
    if (this.#kept.size === mostKept && oldest !== undefined) this.#kept.delete(oldest)
    this.#kept.set(text, statement)
    return statement
  }

  transaction: Database.Database['transaction'] = (work) => this.#client.transaction(work)
}
