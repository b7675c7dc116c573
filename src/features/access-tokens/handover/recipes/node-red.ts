import {
  certificateNotes,
  readingUrl,
  skipsCertificate,
  type Recipe,
  type RecipeContext,
} from './recipe'

const TLS_ID = 'meter1tls'

/** Node-RED: a flow to paste into the editor. The secret travels as a credential, so that a flow
 *  exported later does not carry it.
 *  @see ../shared/consumers.md; 21-httprequest.js and 05-tls.js in Node-RED's core nodes */
export function nodeRedRecipes(context: RecipeContext): Recipe[] {
  const unchecked = skipsCertificate(context)
  const request = {
    id: 'meter1',
    type: 'http request',
    name: context.name,
    method: 'GET',
    ret: 'obj',
    url: readingUrl(context.address),
    ...(unchecked ? { tls: TLS_ID } : {}),
    authType: 'bearer',
    credentials: { user: '', password: context.secret },
    wires: [[]],
  }
  const tls = { id: TLS_ID, type: 'tls-config', name: '', verifyservercert: false }
  const text = `${JSON.stringify(unchecked ? [request, tls] : [request], null, 2)}\n`
  return [
    {
      id: 'node-red',
      files: [{ fileName: 'flow.json', language: 'json', text, hasSecret: true }],
      notes: certificateNotes(context),
    },
  ]
}
