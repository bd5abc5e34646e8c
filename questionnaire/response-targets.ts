/** Which response a round aims at: of all municipalities, of each size class, of any region and of any language. */

/** Shares of the municipalities, 0..1. What is not settled of a part is as of all; null of all: no target. */
export type ResponseTargets = {
  all: number | null
  /** By size class, "1" the smallest. */
  sizeClass: Readonly<Record<string, number>>
  region: number | null
  language: number | null
}

export const noTargets: ResponseTargets = { all: null, sizeClass: {}, region: null, language: null }
