import type { RoomInfo } from 'im-live-sells'
import { describeRoom } from '../../../miniprogram/live/room'

const info: RoomInfo = {
  groupID: 'room',
  name: 'Cups',
  avatar: '',
  type: 'AVChatRoom',
  introduction: 'by hand',
  notification: 'at eight',
  ownerID: 'host',
  createTime: '',
  memberCount: 3,
  maxMemberCount: '',
  joinOption: 'FreeAccess',
  inviteOption: '',
  groupCustomField: [{ key: 'room_status', value: 'paused' }],
  muteAllMembers: false,
  selfInfo: { userID: '', role: '', nameCard: '', joinTime: '' },
}

test('a group profile is told in our words', () => {
  expect(describeRoom(info)).toEqual({
    type: 'AVChatRoom',
    name: 'Cups',
    announcement: 'at eight',
    introduction: 'by hand',
    allMuted: false,
    host: { userID: 'host', nick: '', avatar: '' },
    fields: { room_status: 'paused' },
  })
})

test.each([
  [true, true],
  ['On', true],
  [false, false],
  ['Off', false],
] as const)('muteAllMembers %p means %p: the join answers a string', (muteAllMembers, allMuted) => {
  expect(describeRoom({ ...info, muteAllMembers }).allMuted).toBe(allMuted)
})

test("the host bears the owner's nick and picture, and a group without an owner has no host", () => {
  const ownerInfo = { userID: 'host', nick: 'Mia', avatar: 'mia.png' } as RoomInfo['ownerInfo']
  expect(describeRoom({ ...info, ownerInfo }).host).toEqual({
    userID: 'host',
    nick: 'Mia',
    avatar: 'mia.png',
  })
  expect(describeRoom({ ...info, ownerID: '' }).host).toBeNull()
})
