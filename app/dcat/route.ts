import { connection } from 'next/server'
import { listPublications } from '@/data/results/publications'
import { dcatCatalogue } from '@/sheets/catalogue/dcat'
import { publisher } from '../publisher'

/** The published rounds for open data catalogues to harvest (DCAT-AP as JSON-LD). */
export async function GET(): Promise<Response> {
  await connection()
  const catalogue = dcatCatalogue(await listPublications(), publisher())
  return new Response(JSON.stringify(catalogue), {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8', 'Cache-Control': 'public, max-age=0, must-revalidate' },
  })
}
