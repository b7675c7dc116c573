import styles from './brand-mark.module.css'

/** A dial with a needle: the mark of the product, drawn here; it belongs to no brand. */
export function BrandMark() {
  return (
    <svg className={styles['mark']} width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--accent-fill)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="2.5" strokeLinecap="round">
        <path d="M6.5 21a10 10 0 1 1 19 0" />
        <path d="M16 18l4.500-6" />
      </g>
      <circle cx="16" cy="18.5" r="2" fill="var(--on-accent)" />
    </svg>
  )
}
