/** Text as it comes in from people and programs, made what it looks like: names, messages and answers go through here once. */

const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g
/** Format characters nobody sees or asked for, direction turners among them. Joiners and flag tags are looked at by their place. */
const invisible = /(?![\p{Join_Control}\u{e0020}-\u{e007f}])\p{Cf}|\u034f/gu
/** Joiners and tags mean something only inside an emoji or a word. */
const strayJoiners =
  /(?<![\p{L}\p{M}\p{N}\p{S}\p{Join_Control}\u{e0020}-\u{e007f}])[\p{Join_Control}\u{e0020}-\u{e007f}]+|\p{Join_Control}+(?![\p{L}\p{M}\p{N}\p{S}])/gu
const unseen = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\s\u2800]/gu

/** More marks on one character than any writing has: composing them takes quadratic time (Unicode's stream-safe format allows 30). */
const tooManyMarks = /(\p{M}{30})\p{M}+/gu

/** Without everything that cannot be seen, blanks too. */
export const seenOnly = (text: string): string => text.replace(unseen, '')

/**
 * The text without what cannot be seen and means nothing, composed (NFC), its lines ended by `\n`: also those that a slide, a page or
 * another system ended its own way.
 */
export const plainText = (given: string): string =>
  given
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(controls, '')
    .replace(invisible, '')
    .replace(strayJoiners, '')
    .replace(tooManyMarks, '$1')
    .normalize('NFC')

/** Is there nothing to see in it? */
export const isBlankText = (text: string): boolean => seenOnly(text) === ''

/** The beginning of a text, at most `longest` UTF-16 units, cut between the characters that people see. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text
  // Made here: at the top it would go into every page's script.
  const characters = new Intl.Segmenter('fi', { granularity: 'grapheme' })
  let end = 0
  // One character more than fits is enough to see where to cut, however long the text.
  for (const { index, segment } of characters.segment(text.slice(0, longest + 100))) {
    if (index + segment.length > longest) break
    end = index + segment.length
  }
  return text.slice(0, end || longest).replace(/[\ud800-\udbff]$/, '')
}

const nothingAsNull = (text: string): string | null => (isBlankText(text) ? null : text)

/** One line of what a person wrote about a person: a name, a title. Null when nothing is left. */
export const oneLine = (given: string | null | undefined, longest = 100): string | null =>
  nothingAsNull(
    cutText(
      plainText(given ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
      longest,
    ).trim(),
  )

/** What a person wrote to another, its lines kept. Null when nothing is left. */
export const someLines = (given: string | null | undefined, longest = 1000): string | null =>
  nothingAsNull(
    cutText(
      plainText(given ?? '')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
      longest,
    ).trim(),
  )
