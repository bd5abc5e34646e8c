import { cloneElement, createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { softHyphens } from '@/questionnaire/soft-hyphens'
import type { Locale } from '@/questionnaire/text'

/** What of a page is no running text: drawings, and elements whose content is taken as it is. */
const noText: ReadonlySet<unknown> = new Set(['svg', 'title', 'script', 'style', 'code', 'pre', 'textarea'])

type ServerComponent = (props: object) => ReactNode | Promise<ReactNode>

const ofBrowser = Symbol.for('react.client.reference')
/** A component that runs here, and whose output can be read; one of the browser is left to it. */
const runsHere = (type: unknown): type is ServerComponent =>
  typeof type === 'function' && (type as { $$typeof?: symbol }).$$typeof !== ofBrowser

async function divide(node: ReactNode, locale: Locale): Promise<ReactNode> {
  if (typeof node === 'string') return softHyphens(node, locale)
  if (Array.isArray(node)) return Promise.all(node.map((each: ReactNode) => divide(each, locale)))
  if (!isValidElement(node) || noText.has(node.type)) return node
  if (runsHere(node.type)) {
    const output = await divide(await node.type(node.props as object), locale)
    return createElement(Fragment, node.key === null ? null : { key: node.key }, output)
  }
  const element = node as ReactElement<{ children?: ReactNode }>
  const { children } = element.props
  if (children === undefined) return element
  const parts = await divide(children, locale)
  return cloneElement(element, undefined, ...(Array.isArray(parts) ? parts : [parts]))
}

interface DividedProps {
  locale: Locale
  children: ReactNode
}

/**
 * Whatever the components below say, long words in it may be divided between lines. Results have words from everywhere: labels, options,
 * generated sentences, names of the register, texts of administrators. Visitors get theirs with the kept page (`pageWithSoftHyphens`);
 * this does the same for results that nobody keeps. Components below must not use hooks, as none that draws results does.
 */
export async function Divided({ locale, children }: DividedProps) {
  return locale === 'en' ? children : divide(children, locale)
}
