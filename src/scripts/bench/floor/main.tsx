// The least that React can do: one component that asks for the list and paints its names. What the product takes
// beyond it is its own.
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

import { accessTokenPaths, tokenListWire } from '../../../api/schemas/access-token'

function Names() {
  const [names, setNames] = useState<string[]>([])
  useEffect(() => {
    const ask = async () => {
      const headers = { Authorization: `Bearer ${localStorage.getItem('token') ?? ''}` }
      const response = await fetch(accessTokenPaths.tokens, { headers })
      const { tokens } = tokenListWire.parse(await response.json())
      setNames(tokens.map(({ name }) => name))
    }
    void ask()
  }, [])
  return (
    <table>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <td>{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Names />)
