import type { ReactNode } from 'react'
import styles from './task-list.module.css'

export interface Task {
  id: string
  href: string
  /** An order: "Kerro verkkopalvelusta". */
  title: ReactNode
  /** Beside the title in quiet text: "(vapaaehtoinen)". */
  optional?: string
  status: 'untouched' | 'open' | 'check' | 'done'
  statusLabel: string
  /** Below the title: who and when, or `Presence`. */
  meta?: ReactNode
}

interface TaskListProps {
  tasks: Task[]
  /** The rows have no order. */
  unnumbered?: boolean
}

/** A list of what there is to do, the hub's sections numbered: the whole row leads there. */
export function TaskList({ tasks, unnumbered = false }: TaskListProps) {
  const List = unnumbered ? 'ul' : 'ol'
  return (
    <List className={unnumbered ? `${styles.tasks} ${styles.unnumbered}` : styles.tasks}>
      {tasks.map((task) => (
        <li key={task.id}>
          <a href={task.href} aria-describedby={`${task.id}-status`}>
            {task.title}
            {task.optional ? <span className="muted"> {task.optional}</span> : null}
          </a>
          <span className={`${styles.status} ${styles[task.status]}`} id={`${task.id}-status`}>
            {task.statusLabel}
          </span>
          {task.meta ? <span className={styles.meta}>{task.meta}</span> : null}
        </li>
      ))}
    </List>
  )
}
