import { LiveError, toLiveError } from '../../../miniprogram/live/errors'

test.each([
  ['the sender is muted', 10017, 'muted'],
  ['somebody is muted in the other table', 20012, 'muted'],
  ['the comment goes too fast for the room', 10023, 'too-fast'],
  ['a list is asked for too often', 2996, 'too-fast'],
  ['words are refused by the content check', 80001, 'rejected'],
  ['a webhook refuses the message', 10016, 'rejected'],
  ['the message is too long', 80002, 'too-long'],
  ['the group does not exist', 10010, 'not-found'],
  ['the group ID is not valid', 10015, 'not-found'],
  ['the group is not an AVChatRoom', 2661, 'not-avchatroom'],
  ['one has no right to it', 10007, 'not-allowed'],
  ['one is not in the room', 2101, 'not-in-room'],
  ['nobody is logged in', 2024, 'not-signed-in'],
  ['the UserSig has expired', 70001, 'signature'],
  ["the UserSig is another user's", 70013, 'signature'],
  ['nothing was answered', 2801, 'network'],
  ['the network is gone', 2800, 'network'],
])('when %s (%i) the failure is "%s"', (_what, code, failure) => {
  const error = toLiveError({ code, message: 'in their words' })
  expect(error).toBeInstanceOf(LiveError)
  expect(error).toMatchObject({ failure, code, message: 'in their words' })
})

test('a number nobody knows is told as it is', () => {
  expect(toLiveError({ code: 99_999, message: '' })).toMatchObject({ failure: 'failed', code: 99_999 })
})

test.each([
  ['an Error without a number', new TypeError('x is undefined')],
  ['words', 'no'],
  ['a number in words', { code: '10017' }],
  ['nothing', undefined],
  ['null', null],
  ['a name of the table itself', { code: 'constructor' }],
])('%s is a failure without a number', (_what, thrown) => {
  expect(toLiveError(thrown)).toMatchObject({ failure: 'failed', code: 0 })
})

test('an error that is ours already stays the same', () => {
  const ours = new LiveError('waiting-approval')
  expect(toLiveError(ours)).toBe(ours)
  expect(ours.message).toBe('waiting-approval')
})
