import { notFound } from 'next/navigation'
import { generateMetadata as titleNotFound } from '../not-found'

export const generateMetadata = titleNotFound

/** Any address that no page has, so that the visitor's language and the way back are kept. */
export default function Unknown() {
  notFound()
}
