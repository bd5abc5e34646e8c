/** The code under which a round is rehearsed: another one than its own, so that no page of a rehearsal can ever save into the round itself. */

const ending = '-koe'

export const rehearsalCode = (round: string): string => `${round}${ending}`

/** Is it kept for rehearsals? No round of its own can have it. */
export const isRehearsalCode = (code: string): boolean => code.endsWith(ending)

/** The round that is rehearsed under a code; null of a code that is not kept for that. */
export const rehearsedRound = (code: string): string | null => (isRehearsalCode(code) ? code.slice(0, -ending.length) : null)
