/** How far coders agree who judged the same units apart from each other. */

/** By unit, what each coder said; a coder who did not judge the unit is absent. */
export type Judgements = readonly (readonly string[])[]

const pairable = (units: Judgements) => units.filter((said) => said.length > 1)

/**
 * Of all pairs of judgements of the same unit, the share (0..1) that are alike.
 * @returns null when no unit was judged twice
 */
export function percentAgreement(units: Judgements): number | null {
  let [alike, pairs] = [0, 0]
  for (const said of pairable(units))
    said.forEach((one, at) => {
      for (const other of said.slice(at + 1)) {
        pairs++
        if (one === other) alike++
      }
    })
  return pairs === 0 ? null : alike / pairs
}

/**
 * Krippendorff's alpha for nominal judgements: 1 is full agreement, 0 what chance gives. Any number of coders, units missed by some.
 * Krippendorff, K. (2011): Computing Krippendorff's Alpha-Reliability, University of Pennsylvania, sections A–C.
 * With the coincidences o_ck of each unit's ordered pairs over (its judgements − 1), alpha = 1 − (n − 1) Σ_{c≠k} o_ck / Σ_{c≠k} n_c n_k.
 * @returns null when no unit was judged twice, or all judgements are alike: then there is nothing to agree on
 */
export function krippendorffAlpha(units: Judgements): number | null {
  const marginals = new Map<string, number>()
  let unlike = 0
  for (const said of pairable(units))
    for (const [at, one] of said.entries()) {
      marginals.set(one, (marginals.get(one) ?? 0) + 1)
      unlike += said.filter((other, position) => position !== at && other !== one).length / (said.length - 1)
    }
  const counts = [...marginals.values()]
  const n = counts.reduce((sum, each) => sum + each, 0)
  const expected = n * n - counts.reduce((sum, each) => sum + each * each, 0)
  return expected === 0 ? null : 1 - ((n - 1) * unlike) / expected
}
