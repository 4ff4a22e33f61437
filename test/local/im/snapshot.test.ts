import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { localApp } from '../../../local/im/app'
import { createDomain } from '../../../local/im/domain'
import { newCustomer } from '../../../local/im/plan'
import { fileStore } from '../../../local/im/snapshot'
import { sig } from '../../support/im'

let folder: string
const clock = { now: () => Date.now() }
const credentials = { userID: 'alice', userSig: sig('alice'), platform: 8, device: 'one' }
const open = () => {
  const store = fileStore(folder)
  const domain = createDomain({ app: localApp, plan: newCustomer, clock, store, tell: () => undefined })
  return { store, domain }
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'im-journal-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('everything the service knows is there again for a process that did not close its store', () => {
  const { domain } = open()
  domain.accounts.add('host')
  domain.management.create({
    groupID: 'live',
    type: 'AVChatRoom',
    ownerID: 'host',
    name: 'Live',
    custom: { a: '1' },
  })
  domain.groups.change('live', 'host', { notification: 'Sale', muteAll: true })
  const alice = domain.sessions.login({ ...credentials, sdkAppID: localApp.sdkAppID })
  domain.accounts.setProfile('alice', [{ tag: 'Tag_Profile_IM_Nick', value: 'Alice' }])
  domain.members.join('live', alice)
  domain.mutes.set('live', 'host', ['alice'], 600)
  domain.counters.update('live', 'host', 'Set', [['like', 5]])
  domain.attributes.change('live', 'host', 'set', [{ key: 'stage', value: 'left', seq: 0 }])
  const seq = domain.sequences.next('live')

  const again = open().domain
  expect(again.groups.get('live')).toEqual(domain.groups.get('live'))
  expect(again.groups.get('live')).toMatchObject({ notification: 'Sale', muteAll: true, custom: { a: '1' } })
  expect(again.sessions.resume(domain.sessions.a2Of(alice))).toEqual(alice)
  expect(again.accounts.nickOf('alice')).toBe('Alice')
  expect(again.members.groupsOf(alice)).toEqual(['live'])
  expect(again.mutes.endOf('live', 'alice')).toBeGreaterThan(Date.now() / 1000)
  expect(again.counters.of('live').values).toEqual([['like', 5]])
  expect(again.attributes.of('live').items).toEqual([{ key: 'stage', value: 'left', seq: 1 }])
  expect(again.sequences.next('live')).toBeGreaterThan(seq)
})

test('what was removed stays removed', () => {
  const { domain } = open()
  domain.accounts.add('host')
  domain.management.create({ groupID: 'live', type: 'AVChatRoom', ownerID: 'host', name: 'Live' })
  const alice = domain.sessions.login({ ...credentials, sdkAppID: localApp.sdkAppID })
  domain.members.join('live', alice)
  domain.members.quit('live', 'alice', 'Web')
  domain.management.dismiss('live', 'host')

  const again = open().domain
  expect(again.groups.find('live')).toBeUndefined()
  expect(again.members.groupsOf(alice)).toEqual([])
})

test('a line that a kill tore off does not take the rest with it', () => {
  const { domain } = open()
  domain.accounts.add('alice')
  appendFileSync(path.join(folder, 'im.journal'), '["account","bo')
  const again = open().domain
  expect(again.accounts.has('alice')).toBe(true)
  again.accounts.add('carol')
  expect(open().domain.accounts.has('carol')).toBe(true)
})

test('opening compacts: a thousand changes of one profile take the room of one', () => {
  const { domain, store } = open()
  domain.accounts.add('alice')
  for (let n = 0; n < 1000; n += 1) {
    domain.accounts.setProfile('alice', [{ tag: 'Tag_Profile_IM_Nick', value: `Alice ${n}` }])
  }
  store.close()
  const again = open()
  expect(again.domain.accounts.nickOf('alice')).toBe('Alice 999')
  expect(statSync(path.join(folder, 'im.journal')).size).toBeLessThan(200)
})
