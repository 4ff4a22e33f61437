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

/** A machine that cannot keep up with the crowd has this many turns to catch up with before there is another. */
const MOST_UNDER_WAY = 10

/** Lets `people` follow their habits, in turns, while they may; what fails is simply not done. */
export function startCrowd(
  people: readonly DemoPerson[],
  habits: readonly Habit[],
  may: () => Promise<boolean>,
): Crowd {
  let timer: NodeJS.Timeout | undefined
  let turns = 0
  let underWay = 0
  let pace = 0

  const follow = async ({ every, act }: Habit, turn: number) => {
    const round = turn / every - 1
    const person = people[round % people.length]
    if (person && Number.isInteger(round)) await act(person, round)
  }
  const takeTurn = async () => {
    if (underWay === MOST_UNDER_WAY) return
    underWay += 1
    const turn = ++turns
    const isAllowed = await may().catch(() => false)
    if (isAllowed) await Promise.allSettled(habits.map((habit) => follow(habit, turn)))
    underWay -= 1
  }
  return {
    talk(perSecond) {
      clearInterval(timer)
      pace = perSecond
      if (perSecond > 0) timer = setInterval(() => void takeTurn(), 1000 / perSecond)
    },
    pace: () => pace,
    close: () => clearInterval(timer),
  }
}
