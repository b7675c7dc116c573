/** The port a server listens on. A plain script, as scripts run it without a build.
 *  @param {{ address: () => { port: number } | string | null }} server one of Node's, listening on a port
 *  @throws when it does not listen, or on no port */
export function portOf(server) {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port is listened on')
  return address.port
}
