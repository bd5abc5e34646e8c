/** Puts into the tables the years of the shipped files that they lack; a year that is there stays as it is. */
import 'server-only'
import type { Tx } from '@/db/client'
import { readRegister, shippedClasses, shippedPopulations, shippedYears } from '@/db/register'
import { countedInReceivers, municipalityPopulations, municipalityYears } from '@/db/schema-register'

/** Rows a statement: SQLite takes a limited number of values. */
const atOnce = 2000

function* pieces<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += atOnce) yield rows.slice(at, at + atOnce)
}

/** Within the transaction that has put the municipalities there. */
export function seedYears(tx: Tx): void {
  const { classes, populations } = shippedYears()
  const known = {
    classes: new Set(
      tx
        .selectDistinct({ year: municipalityYears.year })
        .from(municipalityYears)
        .all()
        .map(({ year }) => year),
    ),
    populations: new Set(
      tx
        .selectDistinct({ year: municipalityPopulations.year })
        .from(municipalityPopulations)
        .all()
        .map(({ year }) => year),
    ),
  }
  if (classes.some((year) => !known.classes.has(year)))
    for (const rows of pieces(shippedClasses().filter(({ year }) => !known.classes.has(year))))
      tx.insert(municipalityYears).values(rows).run()
  if (populations.some((year) => !known.populations.has(year)))
    for (const rows of pieces(shippedPopulations().filter(({ year }) => !known.populations.has(year))))
      tx.insert(municipalityPopulations).values(rows).run()
  if (!tx.select().from(countedInReceivers).limit(1).get()) {
    const rows = [...readRegister().countedInReceiver].map(([municipality, population]) => ({ municipality, population }))
    tx.insert(countedInReceivers).values(rows).run()
  }
}
