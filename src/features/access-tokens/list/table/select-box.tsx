import { classNames } from '../../../../ui/class-names'
import styles from './select-box.module.css'

type SelectBoxProps = {
  label: string
  checked: boolean
  /** Shows the label as well when the table is drawn as cards. */
  isLabelled?: boolean
  /** Some of the rows that it stands for are selected, but not all. */
  isMixed?: boolean
  onChange: (isSelected: boolean) => void
}

export function SelectBox({
  label,
  checked,
  isLabelled = false,
  isMixed = false,
  onChange,
}: SelectBoxProps) {
  return (
    <label className={classNames(styles['box'], isLabelled && styles['labelled'])}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = isMixed
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      {isLabelled && <span className={styles['text']}>{label}</span>}
    </label>
  )
}
