import { LiveError } from '../../../miniprogram/live/errors'
import { BackendError } from '../../../miniprogram/services/request'
import { failureOf } from '../../../miniprogram/store/failure'

test('an error of the room or of the backend says itself what failed, and is nobody else’s business', () => {
  const report = jest.fn()
  expect(failureOf(new LiveError('muted', 10017), report)).toBe('muted')
  expect(failureOf(new BackendError('not-allowed', 401, 'no'), report)).toBe('not-allowed')
  expect(report).not.toHaveBeenCalled()
})

test.each([new Error('a mistake'), 'words', null, undefined])(
  '%p is a mistake of ours: reported, and told as "failed"',
  (error) => {
    const report = jest.fn()
    expect(failureOf(error, report)).toBe('failed')
    expect(report).toHaveBeenCalledWith(error)
  },
)
