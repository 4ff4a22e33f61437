/** The result of `work`, or a rejection when it is not there at `deadline` (ms since 1970); the work goes on unheard then. */
export function within<T>(deadline: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error('it took too long'))
    const timer = setTimeout(late, Math.max(0, deadline - Date.now()))
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
