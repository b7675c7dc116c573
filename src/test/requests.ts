/** Parts of requests as bytes. */
export const host = 'Host: localhost\r\n'
export const end = 'Connection: close\r\n\r\n'

/** What the checks before any page or API decide: request bytes, status. */
export const checkedRequests: [string, string, string][] = [
  ['the health check', `GET /healthz HTTP/1.1\r\nHost: 10.0.0.9\r\n${end}`, '200'],
  ['an odd method', `PROPFIND / HTTP/1.1\r\n${host}${end}`, '405'],
  ['a write to a page', `POST / HTTP/1.1\r\n${host}Content-Length: 0\r\n${end}`, '405'],
  ['a method that echoes', `TRACE /api/x HTTP/1.1\r\n${host}${end}`, '405'],
  ['a question of another site', `OPTIONS /api/x HTTP/1.1\r\n${host}${end}`, '405'],
  ['a foreign host', `GET / HTTP/1.1\r\nHost: rebound.example\r\n${end}`, '421'],
  ['a host that is none', `GET / HTTP/1.1\r\nHost: a b"<c>\r\n${end}`, '400'],
  [
    'a page of another site',
    `POST /api/x HTTP/1.1\r\n${host}Origin: http://evil.example\r\nContent-Length: 0\r\n${end}`,
    '403',
  ],
  [
    'a page without an origin',
    `POST /api/x HTTP/1.1\r\n${host}Origin: null\r\nContent-Length: 0\r\n${end}`,
    '403',
  ],
  ['dot segments', `GET /api/../etc/passwd HTTP/1.1\r\n${host}${end}`, '400'],
  ['escaped dot segments', `GET /%2e%2e/etc/passwd HTTP/1.1\r\n${host}${end}`, '400'],
  ['escaped separators', `GET /api/..%2fetc%2fpasswd HTTP/1.1\r\n${host}${end}`, '400'],
  ['back slashes', `GET /..\\..\\etc HTTP/1.1\r\n${host}${end}`, '400'],
  ['another address in full', `GET http://evil.example/ HTTP/1.1\r\n${host}${end}`, '400'],
]
