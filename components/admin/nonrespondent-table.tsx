import type { ReactNode } from 'react'
import { Table } from '../ui/data/table'

export type NonrespondentRow = { code: string; name: string; sizeClass: string; situation: string; href: string; callHref: string }

interface NonrespondentTableProps {
  rows: NonrespondentRow[]
  label: string
  heads: { municipality: string; sizeClass: string; situation: string; act: string }
  act: (row: NonrespondentRow) => ReactNode
}

/** Municipalities that have not sent their answers. */
export function NonrespondentTable({ rows, label, heads, act }: NonrespondentTableProps) {
  return (
    <Table label={label} width="m">
      <thead>
        <tr>
          <th scope="col">{heads.municipality}</th>
          <th scope="col">{heads.sizeClass}</th>
          <th scope="col">{heads.situation}</th>
          <th scope="col">
            <span className="vh">{heads.act}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              <a href={row.href}>{row.name}</a>
            </th>
            <td>{row.sizeClass}</td>
            <td>{row.situation}</td>
            <td>{act(row)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
