import { Fragment, type ReactNode } from 'react'

const address = /(https?:\/\/\S+)/

/** Parts of fixed text: their place is what tells them apart. */
const inOrder = (parts: ReactNode[]) =>
  parts.map((part, index) => [index, part] as const).map(([key, part]) => <Fragment key={key}>{part}</Fragment>)

const line = (text: string) => inOrder(text.split(address).map((part) => (address.test(part) ? <a href={part}>{part}</a> : part)))

const paragraph = (text: string) => (
  <p>{inOrder(text.split('\n').flatMap((each, index) => (index > 0 ? [<br key="br" />, line(each)] : [line(each)])))}</p>
)

/** A letter's plain text: paragraphs, line breaks, and its addresses as links. */
export const LetterText = ({ text }: { text: string }) => inOrder(text.split('\n\n').map(paragraph))
