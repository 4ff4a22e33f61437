import type { Figures } from '../../figures'

const EVERY_MS = 1000

async function post(path: string, body: object): Promise<void> {
  await fetch(path, { method: 'POST', body: JSON.stringify(body) })
}

/** How many comments the crowd makes in a second. */
export const setCrowd = (perSecond: number) => post('/local/crowd', { perSecond })

/** What the host does to sell; see `HostHand`. */
export const actAsHost = (
  act: 'show-next' | 'withdraw' | 'drop-coupon' | 'drop-red-packet' | 'pause' | 'go-on' | 'end',
) => post(`/local/host/${act}`, {})

/** Whether the IM serves; what it knows stays. */
export const setIm = (running: boolean) => post(`/local/im/${running ? 'start' : 'stop'}`, {})

/** Lets the signature that a user logged in with run out. */
export const expireSignature = (userID: string) => post('/local/im/expire', { userID })

async function readFigures(): Promise<Figures | null> {
  try {
    const answer = await fetch('/local/figures')
    return answer.ok ? ((await answer.json()) as Figures) : null
  } catch {
    return null
  }
}

/** Reads the figures once a second; null while the server does not answer. */
export function followFigures(show: (figures: Figures | null) => void) {
  let timer: number | undefined
  let latest = 0
  const read = async () => {
    const turn = ++latest
    const figures = await readFigures()
    if (turn !== latest) return
    show(figures)
    timer = window.setTimeout(() => void read(), EVERY_MS)
  }
  void read()
  return {
    /** Reads again once `work` is done; what was read before it would show the state of before. */
    async after(work: Promise<void>) {
      clearTimeout(timer)
      const turn = ++latest
      await work.catch(() => undefined)
      if (turn === latest) await read()
    },
  }
}
