import { generate } from 'selfsigned'

/** A self-signed certificate and its key, both PEM, as a meter with https has them.
 *  @param name the only host name it is good for */
export async function makeCertificate(name: string): Promise<{ cert: string; key: string }> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
  })
  return { cert, key }
}
