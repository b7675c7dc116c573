import {
  accessTokenPaths,
  createdTokenWire,
  tokenListWire,
  type TokenWire,
} from '../../src/api/schemas/access-token'
import { DAY_MS } from '../../src/lib/duration'
import { NOW, type Meter } from './meter'

type Wanted = { name: string; role: 'api' | 'admin'; expiresAt?: number | null }

/** Prepares tokens past the product, and looks at them, as the mock's user `session` may. */
export class Arrange {
  readonly #meter: Meter
  readonly #baseUrl: string

  constructor(meter: Meter, baseUrl: string) {
    this.#meter = meter
    this.#baseUrl = baseUrl
  }

  /** Makes a token that waits for authorisation. @param wanted expiresAt: epoch ms, null = never */
  async token({ name, role, expiresAt = NOW + 90 * DAY_MS }: Wanted) {
    const response = await this.#send('POST', accessTokenPaths.tokens, {
      name,
      role,
      expires_at: expiresAt === null ? null : expiresAt / 1000,
    })
    const { token, secret } = createdTokenWire.parse(await response.json())
    return { id: token.id, secret }
  }

  /** Makes a token and authorises it. */
  async authorisedToken(wanted: Wanted) {
    const made = await this.token(wanted)
    await this.authorise(made.id)
    return made
  }

  async authorise(id: string): Promise<void> {
    await this.#send('POST', accessTokenPaths.authorise(id))
  }

  /** The meter's own account of its tokens. */
  async tokens(): Promise<readonly TokenWire[]> {
    const response = await this.#send('GET', accessTokenPaths.tokens)
    return tokenListWire.parse(await response.json()).tokens
  }

  async revoke(id: string): Promise<void> {
    await this.#send('DELETE', accessTokenPaths.token(id))
  }

  async #send(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(new URL(path, this.#baseUrl), {
      method,
      headers: {
        Cookie: `${this.#meter.cookieHeader()}; mock-user=session`,
        'Content-Type': 'application/json',
      },
      body: body === undefined ? null : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path} was refused with ${response.status}`)
    return response
  }
}
