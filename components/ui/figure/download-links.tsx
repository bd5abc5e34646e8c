import styles from './download-links.module.css'
import framed from './framed.module.css'

interface DownloadLinksProps {
  label: string
  items: { label: string; href: string; download?: boolean }[]
}

/** Links to files, drawn as small frames. */
export function DownloadLinks({ label, items }: DownloadLinksProps) {
  return (
    <ul className={styles.downloads} aria-label={label}>
      {items.map((item) => (
        <li key={item.href}>
          <a className={framed.framed} href={item.href} download={item.download}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
