import { im, useVisitors, visitors } from './use-visitors'
import { notice, tip } from './visitors'

useVisitors()

beforeEach(() => im.openRoom('club', 'host', { Type: 'Public' }))

async function member(userID: string) {
  const phone = await visitors.user(userID)
  await phone.call('tim', 'joinGroup', { groupID: 'club', type: 'Public' })
  return phone
}

test('an ordinary group tells who becomes an admin, who is one no more, and who is removed', async () => {
  const host = await member('host')
  const alice = await member('alice')
  const bob = await member('bob')
  const role = (role: string) =>
    im.rest('group_open_http_svc/modify_group_member_info', {
      GroupId: 'club',
      Member_Account: 'alice',
      Role: role,
    })
  await role('Admin')
  await role('Member')
  await im.rest('group_open_http_svc/delete_group_member', {
    GroupId: 'club',
    MemberToDel_Account: ['alice'],
  })
  for (const kind of [4, 5, 3]) {
    const { payload } = await bob.until((events) => tip(events, kind), `tip ${kind}`)
    expect(payload).toMatchObject({ operatorID: 'administrator', userIDList: ['alice'] })
  }
  await alice.until((events) => notice(events, 4), 'the notice of the removal')
  expect(notice(host.events, 4)).toBeUndefined()
})
