import { notFound } from 'next/navigation'

export { generateMetadata } from '../not-found'

/** Any address that no page has, so that the visitor's language and the way back are kept. */
export default function Unknown() {
  notFound()
}
