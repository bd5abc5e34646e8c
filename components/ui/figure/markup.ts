/**
 * Drawings of components without hooks as text, for files and embeds. The framework lets no route load `react-dom/server`, and that would
 * not wait for components that read something first.
 */
import { Fragment, isValidElement, type ReactNode } from 'react'

/** An element whose components have been called, or a text. Attributes are named as in the file. */
export type DrawnElement = { tag: string; attributes: Readonly<Record<string, string>>; children: Drawn[] }
export type Drawn = string | DrawnElement

/** Names that SVG itself writes with capitals; of all others React's capital stands for a hyphen. */
const withCapitals = new Set([
  'clipPathUnits',
  'gradientTransform',
  'gradientUnits',
  'lengthAdjust',
  'markerHeight',
  'markerWidth',
  'pathLength',
  'patternContentUnits',
  'patternTransform',
  'patternUnits',
  'preserveAspectRatio',
  'refX',
  'refY',
  'textLength',
  'viewBox',
])

const hyphened = (name: string) => (withCapitals.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))

/** Classes belong to a style sheet that a file does not have. */
const notInFiles = new Set(['children', 'className', 'key', 'ref'])

const onlyOnPages = 'a drawing for a file holds what only a page can show'

function attributesOf(props: Record<string, unknown>): Record<string, string> {
  const written = Object.entries(props).filter(([name, value]) => {
    return !notInFiles.has(name) && value !== undefined && value !== null && value !== false
  })
  if (written.some(([, value]) => typeof value === 'object' || typeof value === 'function')) throw new Error(onlyOnPages)
  return Object.fromEntries(written.map(([name, value]) => [hyphened(name), String(value)]))
}

/**
 * The elements and texts that a node comes to, in order.
 * @throws when something in it is no element of a component without hooks
 */
export async function drawnOf(node: ReactNode): Promise<Drawn[]> {
  const one = await node
  if (one === null || one === undefined || typeof one === 'boolean') return []
  if (typeof one === 'string' || typeof one === 'number' || typeof one === 'bigint') return [String(one)]
  if (!isValidElement<Record<string, unknown>>(one)) return (await Promise.all([...(one as Iterable<ReactNode>)].map(drawnOf))).flat()
  const { type, props } = one
  if (typeof type === 'function') return drawnOf((type as (own: typeof props) => ReactNode)(props))
  const children = await drawnOf(props.children as ReactNode)
  if ((type as unknown) === Fragment) return children
  if (typeof type !== 'string') throw new Error(onlyOnPages)
  return [{ tag: type, attributes: attributesOf(props), children }]
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What no XML file may hold. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text as it stands in XML and HTML, also within quotation marks. */
export const escapedText = (text: string): string => text.replace(forbidden, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** Elements and texts as XML. */
export function markupOf(drawn: readonly Drawn[]): string {
  return drawn
    .map((each) => {
      if (typeof each === 'string') return escapedText(each)
      const attributes = Object.entries(each.attributes).map(([name, value]) => ` ${name}="${escapedText(value)}"`)
      const opened = `<${each.tag}${attributes.join('')}`
      return each.children.length > 0 ? `${opened}>${markupOf(each.children)}</${each.tag}>` : `${opened}/>`
    })
    .join('')
}

/** All that is written in an element, one text after the other. */
export const textIn = (drawn: Drawn): string => (typeof drawn === 'string' ? drawn : drawn.children.map(textIn).join(''))
