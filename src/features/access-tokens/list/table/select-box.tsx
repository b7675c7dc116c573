import styles from './select-box.module.css'

type SelectBoxProps = {
  label: string
  checked: boolean
  /** Shows the label beside it. */
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
    <label className={styles['box']}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = isMixed
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      {isLabelled && label}
    </label>
  )
}
