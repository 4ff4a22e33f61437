import type { DemoPerson } from './people'

/** The regulars of the demo room, doing what they do so that it is alive at first sight. */
export interface Crowd {
  /** Comments per second from now on, and all else in proportion; 0 is silence. */
  talk(perSecond: number): void
  /** Comments per second that it was told to make last. */
  pace(): number
  close(): void
}

/** Something that one of them does at every so many turns of the crowd; `round` counts how often, from 0. */
export interface Habit {
  readonly every: number
  readonly act: (person: DemoPerson, round: number) => Promise<void>
}

/** Lets `people` follow their habits, in turns, while they may; what fails is simply not done. */
export function startCrowd(
  people: readonly DemoPerson[],
  habits: readonly Habit[],
  may: () => Promise<boolean>,
): Crowd {
  let timer: NodeJS.Timeout | undefined
  let turns = 0
  let pace = 0

  const follow = async ({ every, act }: Habit, turn: number) => {
    const round = turn / every - 1
    const person = people[round % people.length]
    if (person && Number.isInteger(round)) await act(person, round)
  }
  const takeTurn = async (turn: number) => {
    if (await may()) await Promise.allSettled(habits.map((habit) => follow(habit, turn)))
  }
  return {
    talk(perSecond) {
      clearInterval(timer)
      pace = perSecond
      if (perSecond === 0) return
      const begun = Date.now()
      let taken = 0
      const next = () => {
        const due = Math.floor(((Date.now() - begun) * perSecond) / 1000)
        // A busy machine is late: what is due is made up for, but not the hours that it slept.
        for (let late = Math.min(due - taken, Math.ceil(perSecond)); late > 0; late--)
          takeTurn(++turns).catch(() => undefined)
        taken = due
      }
      timer = setInterval(next, 1000 / perSecond)
    },
    pace: () => pace,
    close: () => clearInterval(timer),
  }
}
