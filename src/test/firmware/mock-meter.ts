import { accessTokenPaths as paths } from '../../api/schemas/access-token'
import { createMock, MOCK_PASSWORD } from '../../mock/create-mock'
import { authorization, jsonHeaders, page, signIn, signOut, type Firmware } from './firmware'

/** The meter that the product is built for, its mock, asked as the product asks.
 *  @param nowMs epoch ms */
export function mockMeter(nowMs: number): Firmware {
  const mock = createMock({ now: () => nowMs })
  const list = { method: 'GET', path: paths.tokens, headers: authorization }
  return {
    files: page(''),
    steps: [
      {
        ...signIn,
        body: (signIn.body ?? '').replace(/password=[^=]*$/, `password=${MOCK_PASSWORD}`),
      },
      list,
      {
        method: 'POST',
        path: paths.tokens,
        headers: jsonHeaders,
        body: JSON.stringify({ name: 'evcc', role: 'api', expires_at: nowMs / 1000 + 86_400 }),
        keep: { id: ['token', 'id'] },
      },
      { method: 'POST', path: `${paths.tokens}/{id}/authorise`, headers: authorization },
      list,
      { method: 'DELETE', path: `${paths.tokens}/{id}`, headers: authorization },
      { method: 'DELETE', path: `${paths.tokens}/{id}`, headers: authorization },
      list,
      signOut,
    ],
    answer: (request) => mock(request, {}),
  }
}
