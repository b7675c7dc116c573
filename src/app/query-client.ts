import { QueryClient } from '@tanstack/react-query'

/** Asks again when the window is looked at or the network is back; never repeats by itself what
 *  failed. A meter on the home network is there without the internet, so that is not waited for. */
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
