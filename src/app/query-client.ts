import { QueryClient } from '@tanstack/react-query'

/** Queries are refetched when the window gets the focus or the network returns, but never repeated for
 *  having failed: which request may be sent again, src/api/client.ts knows. A meter on the home network
 *  can be reached without the internet, so `always` does not wait for the browser to be online. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: 5_000,
        refetchOnWindowFocus: 'always',
        refetchOnReconnect: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
