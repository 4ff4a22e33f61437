import { Authority } from '../../../miniprogram/live/authority'

test('nobody may steer the room until somebody is named', () => {
  const authority = new Authority()
  expect(authority.maySteer('host')).toBe(false)
  expect(authority.maySteer('')).toBe(false)
})

test('the owner and those the backend trusts may, others may not', () => {
  const authority = new Authority()
  authority.own('host')
  authority.trust(['admin', ''])
  expect(['host', 'admin', 'wang', ''].map((userID) => authority.maySteer(userID))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('an owner who hands the room over may no longer, unless the backend trusts them', () => {
  const authority = new Authority()
  authority.trust(['admin'])
  authority.own('admin')
  authority.own('host')
  authority.own('next')
  expect(authority.maySteer('host')).toBe(false)
  expect(authority.maySteer('admin')).toBe(true)
  authority.own('')
  expect(authority.maySteer('next')).toBe(false)
})
