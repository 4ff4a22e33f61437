import { membership } from '../../../miniprogram/services/session/membership'

const storage = new Map<string, unknown>()
let full: boolean
beforeEach(() => {
  storage.clear()
  full = false
  const wx = {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync(key: string, value: unknown) {
      if (full) throw new Error('setStorageSync:fail exceed storage max size')
      storage.set(key, value)
    },
    removeStorageSync: (key: string) => storage.delete(key),
  }
  Object.assign(globalThis, { wx })
})

test('who never signed in is not remembered; who did is, until they sign out', () => {
  expect(membership.remembered()).toBe(false)
  membership.remember(true)
  expect(membership.remembered()).toBe(true)
  membership.remember(false)
  expect(membership.remembered()).toBe(false)
  expect(storage.size).toBe(0)
})

test('a storage that is full forgets, and breaks nothing', () => {
  full = true
  membership.remember(true)
  expect(membership.remembered()).toBe(false)
})
