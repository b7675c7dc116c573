import jsQR from 'jsqr'
import { describe, expect, test } from 'vitest'

import { qrCode, type QrCode } from './qr'

/** The dark modules that the path draws, read back from its own commands. */
function modules({ size, path }: QrCode): boolean[][] {
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)]
  expect(runs.map(([run]) => run).join('')).toBe(path)
  for (const [, x, y, width, back] of runs) {
    expect(back).toBe(width)
    grid[Number(y)]?.fill(true, Number(x), Number(x) + Number(width))
  }
  return grid
}

function decoded(code: QrCode): string | undefined {
  const scale = 4
  const side = code.size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [y, row] of modules(code).entries()) {
    for (const [x, dark] of row.entries()) {
      if (!dark) continue
      for (let line = y * scale; line < (y + 1) * scale; line += 1) {
        const start = (line * side + x * scale) * 4
        pixels.fill(0, start, start + scale * 4)
        for (let alpha = 3; alpha < scale * 4; alpha += 4) pixels[start + alpha] = 255
      }
    }
  }
  return jsQR(pixels, side, side)?.data
}

const codeOf = (text: string): QrCode => {
  const code = qrCode(text)
  if (!code) throw new Error('does not fit')
  return code
}

describe('a reader gets the text back', () => {
  test.each([
    ['an address', 'http://ksem-12345678/profiles/access-tokens'],
    ['a token', `eyJhbGciOiJSUzI1NiJ9.${'Ab0-_'.repeat(60)}.${'xYz9'.repeat(85)}`],
    ['another script', 'Zähler 台所 😀'],
    ['the longest text', 'x'.repeat(2331)],
  ])('%s', (_case, text) => {
    expect(decoded(codeOf(text))).toBe(text)
  })
})

test('has three finder patterns inside a light margin of four modules', () => {
  const code = codeOf('meter')
  const grid = modules(code)
  expect(code.size).toBe(21 + 8)
  const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']
  const corner = (x: number, y: number) =>
    grid.slice(y, y + 7).map((row) =>
      row
        .slice(x, x + 7)
        .map(Number)
        .join(''),
    )
  for (const [x, y] of [
    [4, 4],
    [18, 4],
    [4, 18],
  ] as const) {
    expect(corner(x, y)).toEqual(finder)
  }
  const margin = [
    ...grid.slice(0, 4).flat(),
    ...grid.slice(25).flat(),
    ...grid.flatMap((row) => row.slice(0, 4).concat(row.slice(25))),
  ]
  expect(margin).not.toContain(true)
})

test('says so when a text is too long, counted in bytes', () => {
  expect(qrCode('x'.repeat(2332))).toBeNull()
  expect(qrCode('é'.repeat(1166))).toBeNull()
  expect(qrCode('é'.repeat(1165))).not.toBeNull()
})
