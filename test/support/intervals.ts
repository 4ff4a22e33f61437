/** Has regular tasks that begin from now on come only when `tick` says so; all else keeps to real time. Over with jest.useRealTimers(). */
export const holdIntervals = () =>
  void jest.useFakeTimers({
    doNotFake: [
      'Date',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setTimeout',
      'clearTimeout',
    ],
  })

/** Lets the tasks come that are regular within this many ms. */
export const tick = (ms: number) => void jest.advanceTimersByTime(ms)
