import { useEffect } from 'react'

/** Sets the title of the browser tab. @param count tokens that need attention, shown in front */
export function usePageTitle(title: string, count = 0): void {
  useEffect(() => {
    document.title = count > 0 ? `(${count}) ${title}` : title
  }, [title, count])
}
