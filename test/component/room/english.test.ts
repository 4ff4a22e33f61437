import { mount } from '../../support/mp'

test('on an English phone the room speaks English', async () => {
  // Before anything of the Mini Program is loaded: the words are chosen once.
  Object.assign(wx, { getAppBaseInfo: () => ({ language: 'en' }) })
  const { roomStore } = await import('../../../miniprogram/store/index')
  const { openRoom, signIn } = await import('../../support/shown-room')
  openRoom()
  signIn()
  roomStore.input.muteFor(42)
  const reason = mount('components/comment-input/comment-input').find('.reason')
  expect(reason.textContent?.trim()).toBe('Muted by the host· 0:42')
})
