import type { Server } from 'node:http'

const TRIES = 20

/**
 * Listens on `port`, or on the next free one of the `tries` after it; resolves with the port that it is (0 asks for
 * any). Rejects with the error of the system.
 */
export async function listen(server: Server, host: string, port: number, tries = TRIES): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      return await listenOn(server, host, tried)
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!taken || tried - port >= tries) throw error
    }
  }
}

const listenOn = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.removeListener('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
