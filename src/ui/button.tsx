import { useId, type ComponentProps, type MouseEvent } from 'react'

import styles from './button.module.css'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import { showToast } from './toast-store'

type Look = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'quietDanger'
  size?: 'medium' | 'small'
  icon?: IconName | undefined
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> &
  Look & {
    /** The action is running: further presses do nothing. */
    isPending?: boolean
    /** Why the button cannot be used now. It stays in the tab order and shows the reason when pressed. */
    disabledReason?: string | undefined
  }

export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  isPending = false,
  disabledReason,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (!isPending && disabledReason === undefined) {
      onClick?.(event)
      return
    }
    event.preventDefault()
    if (disabledReason !== undefined) showToast({ tone: 'info', text: disabledReason })
  }
  return (
    <button
      {...rest}
      type={type}
      className={classNames(
        lookOf(variant, size),
        isPending && styles['busy'],
        children === undefined && styles['iconOnly'],
        className,
      )}
      aria-disabled={isPending || disabledReason !== undefined || undefined}
      aria-busy={isPending || undefined}
      title={disabledReason ?? rest.title}
      aria-describedby={disabledReason === undefined ? rest['aria-describedby'] : reasonId}
      onClick={handleClick}
    >
      {isPending ? (
        <span className={styles['spinner']} aria-hidden="true" />
      ) : (
        icon && <Icon name={icon} />
      )}
      {children}
      {disabledReason !== undefined && (
        // Hidden text can describe a button without becoming part of its name.
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </button>
  )
}

/** A link that looks like a button, for what leads to another page. */
export function ButtonLink({
  variant = 'secondary',
  size = 'medium',
  icon,
  className,
  children,
  ...rest
}: ComponentProps<'a'> & Look) {
  return (
    <a {...rest} className={classNames(lookOf(variant, size), className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

const lookOf = (variant: string, size: string): string =>
  classNames(styles['button'], styles[variant], size === 'small' && styles['small'])
