/** What of a text is another one, word by word, to be read with what was taken out and what was put in. */

/** A piece of both texts, of the earlier alone, or of the later alone. All pieces but the added make the earlier text. */
export type TextPiece = { is: 'same' | 'removed' | 'added'; text: string }

/** Words with their spaces and marks apart, so that a comma more is a comma more. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []

/** Pairs of words that are looked at; of longer texts, which nobody reads word by word, the whole is told as changed. */
const mostPairs = 1_000_000

/** By places in both, how many words the rest of them has in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1))
  for (let at = before.length - 1; at >= 0; at--) {
    const [row, next] = [rows[at] as Uint32Array, rows[at + 1] as Uint32Array]
    for (let to = after.length - 1; to >= 0; to--)
      row[to] = before[at] === after[to] ? (next[to + 1] as number) + 1 : Math.max(next[to] as number, row[to + 1] as number)
  }
  return rows
}

const whole = (before: string, after: string): TextPiece[] =>
  [
    { is: 'removed' as const, text: before },
    { is: 'added' as const, text: after },
  ].filter(({ text }) => text !== '')

function byWord(before: readonly string[], after: readonly string[]): TextPiece[] {
  const common = commonLengths(before, after)
  const pieces: TextPiece[] = []
  let [at, to] = [0, 0]
  while (at < before.length || to < after.length) {
    const [one, other] = [before[at], after[to]]
    if (one !== undefined && one === other) {
      pieces.push({ is: 'same', text: one })
      at++
      to++
    } else if (one !== undefined && (other === undefined || (common[at + 1]?.[to] ?? 0) >= (common[at]?.[to + 1] ?? 0))) {
      pieces.push({ is: 'removed', text: one })
      at++
    } else {
      pieces.push({ is: 'added', text: other as string })
      to++
    }
  }
  return pieces
}

/** A lone space between two changed words is no word in common: it would cut "käyttää seuraavia" into two. */
const withoutLoneSpaces = (pieces: readonly TextPiece[]): TextPiece[] =>
  pieces.flatMap((piece, at): TextPiece[] => {
    const isBetween =
      pieces[at - 1] !== undefined && pieces[at - 1]?.is !== 'same' && pieces[at + 1] !== undefined && pieces[at + 1]?.is !== 'same'
    if (piece.is !== 'same' || piece.text.trim() !== '' || !isBetween) return [piece]
    return [
      { is: 'removed', text: piece.text },
      { is: 'added', text: piece.text },
    ]
  })

/** Neighbours of one kind as one piece; of a run of changes first what was taken out. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const runs: TextPiece[][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last && (last[0]?.is === 'same') === (piece.is === 'same')) last.push(piece)
    else runs.push([piece])
  }
  return runs.flatMap((run) =>
    (['same', 'removed', 'added'] as const).flatMap((is): TextPiece[] => {
      const text = run.flatMap((piece) => (piece.is === is ? [piece.text] : [])).join('')
      return text === '' ? [] : [{ is, text }]
    }),
  )
}

/** The two texts as pieces, in the order they are read. */
export function wordDifference(before: string, after: string): TextPiece[] {
  if (before === after) return before === '' ? [] : [{ is: 'same', text: before }]
  const [one, other] = [wordsOf(before), wordsOf(after)]
  if (one.length * other.length > mostPairs) return whole(before, after)
  return joined(withoutLoneSpaces(byWord(one, other)))
}
