/** Calls the demo backend's API with the host's own session; throws unless it is done. */
async function callAsHost(origin: string, method: 'POST' | 'PUT', path: string, body: object): Promise<void> {
  const send = (how: string, where: string, sent: object, token = '') =>
    fetch(`${origin}/api${where}`, {
      method: how,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(sent),
    })
  const session = (await (await send('POST', '/session', { code: 'local:host' })).json()) as { token: string }
  const answer = await send(method, `/rooms/demo/${path}`, body, session.token)
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
}

/** What the host does through the backend's host API: show, drop-coupon, status ... */
export const hostAction = (origin: string, name: string, body: object) =>
  callAsHost(origin, 'POST', name, body)

/** What the host changes of a product. */
export const hostSaves = (origin: string, productID: string, change: object) =>
  callAsHost(origin, 'PUT', `products/${productID}`, change)
