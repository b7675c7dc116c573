import { rooms, type Room } from './rooms'

const NAME_WIDTH = 20
const HOLDS_WIDTH = 50
const IMPORTS_WIDTH = 34

/** The tree of rooms as the README shows it: a folder or file, what is in it, what it may import. */
export function drawRooms(): string {
  const heads = ['where', 'what is in it', 'may import']
  const lines = rooms.flatMap((room, index) =>
    foldersToOpen(room.path, rooms[index - 1]?.path ?? '').concat(drawRoom(room)),
  )
  return [row(heads), ...lines].join('\n')
}

/** The folders around a room that are no rooms themselves and were not opened by the one above. */
function foldersToOpen(path: string, above: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts
    .map((_, index) => parts.slice(0, index + 1).join('/'))
    .filter((folder) => !`${above}/`.startsWith(`${folder}/`))
    .map((folder) => nameOf(folder))
}

function drawRoom({ path, holds, imports }: Room): string[] {
  const name = nameOf(path)
  const right = wrap(imports.length === 0 ? 'nothing' : imports.join(', '), IMPORTS_WIDTH)
  const left = wrap(holds, HOLDS_WIDTH)
  const height = Math.max(left.length, right.length)
  return Array.from({ length: height }, (_, index) =>
    row([index === 0 ? name : '', left[index] ?? '', right[index] ?? '']),
  )
}

/** The last part of a path, moved in by the depth it lies at. */
function nameOf(path: string): string {
  const depth = path.split('/').length - 1
  const name = path.slice(path.lastIndexOf('/') + 1)
  return `${'  '.repeat(depth)}${name}${name.includes('.') ? '' : '/'}`
}

const row = ([name = '', holds = '', imports = '']: string[]): string =>
  `${name.padEnd(NAME_WIDTH)} ${holds.padEnd(HOLDS_WIDTH)} ${imports}`.trimEnd()

function wrap(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= width || line === '') lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
