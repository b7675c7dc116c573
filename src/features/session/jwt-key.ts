/** The key under which the meter's own web UI keeps its JWT in localStorage. A sign-in there counts here too,
 *  and the other way round. */
export const JWT_KEY = 'token'
