import type { ReactNode } from 'react'
import styles from './button.module.css'

export type ButtonKind = 'primary' | 'second' | 'text'

interface Look {
  kind?: ButtonKind
  small?: boolean
  children: ReactNode
}

/** Class names of a button's look, for an element that is neither `Button` nor `ButtonLink`. */
export function buttonClass(kind: ButtonKind = 'primary', small = false): string {
  return [styles.button, kind === 'primary' ? '' : styles[kind], small ? styles.small : ''].filter(Boolean).join(' ')
}

interface ButtonProps extends Look {
  id?: string
  type?: 'submit' | 'button'
  name?: string
  value?: string
  form?: string
  /** Address or server action of this button alone, overriding the form's. */
  formAction?: string | ((data: FormData) => void | Promise<void>)
  formNoValidate?: boolean
  onClick?: () => void
  /** Id of the text that says why the button cannot be used. The button stays focusable; the receiver must still refuse. */
  disabledReasonId?: string
  describedBy?: string
}

/** A button. One `primary` a view. A disabled one is `aria-disabled` and of type button, so it never submits. */
export function Button({ kind, small, children, type = 'submit', disabledReasonId, describedBy, ...rest }: ButtonProps) {
  const disabled = disabledReasonId !== undefined
  return (
    <button
      {...rest}
      type={disabled ? 'button' : type}
      className={buttonClass(kind, small)}
      aria-disabled={disabled ? 'true' : undefined}
      aria-describedby={[disabledReasonId, describedBy].filter(Boolean).join(' ') || undefined}
    >
      {children}
    </button>
  )
}

interface ButtonLinkProps extends Look {
  href: string
  id?: string
  download?: boolean
  /** Id of the text that says why there is nowhere to go yet: drawn as a disabled link without an address. */
  disabledReasonId?: string
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ kind, small, children, href, disabledReasonId, ...rest }: ButtonLinkProps) {
  if (disabledReasonId !== undefined) {
    return (
      // biome-ignore lint/a11y/useValidAnchor: a link without href is the HTML way to say "not available yet"
      <a id={rest.id} className={buttonClass(kind, small)} role="link" aria-disabled="true" aria-describedby={disabledReasonId}>
        {children}
      </a>
    )
  }
  return (
    <a {...rest} href={href} className={buttonClass(kind, small)}>
      {children}
    </a>
  )
}
