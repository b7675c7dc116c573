import { useEffect } from 'react'

/** Names the tab. @param count what needs attention, shown in front */
export function usePageTitle(title: string, count = 0): void {
  useEffect(() => {
    document.title = count > 0 ? `(${count}) ${title}` : title
  }, [title, count])
}
