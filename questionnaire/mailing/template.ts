/**
 * The text of a mailing as administrators write it: a subject and paragraphs with places for what differs from letter to letter. The link,
 * who asks and how long it takes stand in every letter by themselves, so that no text can leave them out.
 */
export type MailingText = { subject: string; body: string }

/** Places: the same words in every language, so that a text can be translated beside the other. */
export const templateFields = ['kunta', 'kysely', 'määräaika', 'vastanneita', 'kuntia'] as const
export type TemplateField = (typeof templateFields)[number]

export const mostLetters = { subject: 120, body: 4000 }

export type TemplateProblem =
  | { kind: 'empty'; part: keyof MailingText }
  | { kind: 'tooLong'; part: keyof MailingText; by: number }
  /** A place that no letter can fill; `place` as it was written. */
  | { kind: 'place'; part: keyof MailingText; place: string }

const places = /\{([^{}\n]{0,60})\}/g
const isField = (name: string): name is TemplateField => templateFields.some((field) => field === name)

/** A text as it is kept: a subject in one line, paragraphs with one blank line between them. */
export const tidyText = ({ subject, body }: MailingText): MailingText => ({
  subject: subject.replace(/\s+/g, ' ').trim(),
  body: body
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim(),
})

/** What keeps a tidied text from being sent. */
export function problemsOfText(text: MailingText): TemplateProblem[] {
  return (['subject', 'body'] as const).flatMap((part): TemplateProblem[] => {
    const written = text[part]
    if (!written) return [{ kind: 'empty', part }]
    const over = [...written].length - mostLetters[part]
    const unknown = [...written.matchAll(places)].map(([, name = '']) => name).filter((name) => !isField(name))
    return [
      ...(over > 0 ? [{ kind: 'tooLong', part, by: over } as const] : []),
      ...[...new Set(unknown)].map((name) => ({ kind: 'place', part, place: `{${name}}` }) as const),
    ]
  })
}

export type FieldValues = Readonly<Record<TemplateField, string>>

const filled = (text: string, values: FieldValues): string =>
  text.replace(places, (place, name: string) => (isField(name) ? values[name] : place))

/** The text with its places filled. Values stand as they are: a name with braces in it opens no further place. @returns paragraphs of the body */
export const fillTemplate = ({ subject, body }: MailingText, values: FieldValues): { subject: string; paragraphs: string[] } => ({
  subject: filled(subject, values),
  paragraphs: body.split('\n\n').map((paragraph) => filled(paragraph, values)),
})
