import { useId, type ReactNode } from 'react'

import styles from './field.module.css'
import { Icon } from './icon'

/** The attributes that connect a control with its label, help and error. */
type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type FieldProps = {
  label: string
  help?: ReactNode
  error?: string | undefined
  children: (control: ControlProps) => ReactNode
}

export function Field({ label, help, error, children }: FieldProps) {
  const id = useId()
  const helpId = `${id}-help`
  const errorId = `${id}-error`
  const described = [error !== undefined && errorId, help !== undefined && helpId].filter(Boolean)
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
      {help !== undefined && (
        <div className={styles['help']} id={helpId}>
          {help}
        </div>
      )}
    </div>
  )
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className={styles['error']} id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  )
}
