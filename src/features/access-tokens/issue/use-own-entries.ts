import { useRef, type RefObject } from 'react'

export type Proposed = 'name' | 'role' | 'lifetime'

/** The fields that the person has filled in. A proposal does not change them. */
export type OwnEntries = {
  entries: RefObject<ReadonlySet<Proposed>>
  /** Options for a field's `register`. */
  note: { onChange: (event: { target: { name: string; value: string } }) => void }
}

export function useOwnEntries(): OwnEntries {
  const entries = useRef<Set<Proposed>>(new Set())
  const handleChange = ({ target }: { target: { name: string; value: string } }) => {
    const { name, value } = target
    if (name !== 'name' && name !== 'role' && name !== 'lifetime') return
    // A proposal may fill in a name that the person has deleted.
    if (name === 'name' && value.trim() === '') entries.current.delete(name)
    else entries.current.add(name)
  }
  return { entries, note: { onChange: handleChange } }
}
