import { Viewer } from '../../../miniprogram/store/viewer'

let viewer: Viewer
beforeEach(() => {
  viewer = new Viewer()
  viewer.signingIn()
  viewer.wait('hello')
})

test('who takes the sign-in card down sends nothing later', () => {
  viewer.dismiss()
  expect(viewer).toMatchObject({ asked: false, waiting: '' })
})

test('a silent sign-in that fails is told to whom has a comment waiting, and to nobody else', () => {
  viewer.signInFailed('network')
  expect(viewer).toMatchObject({ asked: true, failure: 'network', waiting: 'hello' })
  viewer.dismiss()
  viewer.signInFailed('network')
  expect(viewer.asked).toBe(false)
})

test.each([
  ['signed in', () => viewer.signedIn({ userID: 'li', nick: 'Li', avatar: '' })],
  ['signed out', () => viewer.signedOut()],
])('nothing waits any more once they are %s', (_what, change) => {
  change()
  expect(viewer.waiting).toBe('')
})
