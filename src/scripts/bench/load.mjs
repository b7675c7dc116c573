import { once } from 'node:events'
import { connect } from 'node:net'

/** Connections that ask at the same time, one request after the other each, as browsers do. */
const CONNECTIONS = 32

/** Asks for one file over connections that stay open, for some time. Answers are counted by their length
 *  alone, so that the client costs as little as can be beside the server that is measured.
 *  @param {number} port of loopback  @param {string} path  @param {boolean} isPacked whether as gzip
 *  @param {number} ms how long
 *  @returns answers, and milliseconds it took in the end
 *  @throws when an answer is not 200, not packed as said, or not as long as the first */
export async function load(port, path, isPacked, ms) {
  const request = Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nAccept-Encoding: gzip\r\n\r\n`,
  )
  const length = await answerLength(port, request, isPacked)
  let answers = 0
  let isOver = false
  const startMs = performance.now()
  const timer = setTimeout(() => (isOver = true), ms)
  /** @returns {Promise<void>} */
  const ask = () =>
    new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      let received = 0
      socket.on('data', (chunk) => {
        received += chunk.length
        if (received < length) return
        if (received > length) reject(new Error(`${path}: an answer is longer than the first`))
        received = 0
        answers += 1
        if (isOver) socket.destroy()
        else socket.write(request)
      })
      socket.on('error', reject)
      socket.on('close', () => {
        if (isOver) resolve()
        else reject(new Error(`${path}: the server ended a connection`))
      })
      socket.write(request)
    })
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, ask))
  } finally {
    isOver = true
    clearTimeout(timer)
  }
  return { answers, tookMs: performance.now() - startMs }
}

/** @param {number} port  @param {Buffer} request  @param {boolean} isPacked
 *  @returns bytes of one whole answer, its head included */
async function answerLength(port, request, isPacked) {
  const socket = connect(port, '127.0.0.1')
  socket.write(request)
  let text = ''
  for (;;) {
    const [chunk] = await once(socket, 'data')
    text += chunk.toString('latin1')
    const headLength = text.indexOf('\r\n\r\n') + 4
    if (headLength < 4) continue
    socket.destroy()
    const head = text.slice(0, headLength)
    const body = /^content-length: (\d+)/im.exec(head)?.[1]
    const packed = /^content-encoding: gzip/im.test(head)
    if (!head.startsWith('HTTP/1.1 200 ') || body === undefined || packed !== isPacked) {
      throw new Error(`not the answer that is to be measured: ${head}`)
    }
    return headLength + Number(body)
  }
}
