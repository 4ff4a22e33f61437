import { roomStore } from '../../../miniprogram/store/index'
import { mount, until } from '../../support/mp'
import { emptyStore } from '../../support/shown-room'

const show = () => mount('components/announcement/announcement')
const announce = (announcement: string) => roomStore.room.described({ announcement })

beforeEach(emptyStore)

test('without an announcement there is nothing to see', () => {
  expect(show().root.children).toHaveLength(0)
})

test('an announcement opens with a tap and closes with the next', () => {
  announce('Three coats are drawn at eight')
  const bar = show()
  const button = bar.byRole('button')
  expect(button.getAttribute('aria-expanded')).toBe('false')
  bar.tap(button)
  expect(bar.byRole('button').getAttribute('aria-expanded')).toBe('true')
  expect(bar.find('.text').classList).toContain('open')
  bar.tap(button)
  expect(bar.byRole('button').getAttribute('aria-expanded')).toBe('false')
})

test('a new announcement begins closed, and a cleared one goes away', async () => {
  announce('Three coats are drawn at eight')
  const bar = show()
  bar.tap(bar.byRole('button'))
  announce('Now at nine')
  await until(() => bar.text() === 'Now at nine')
  expect(bar.byRole('button').getAttribute('aria-expanded')).toBe('false')
  announce('')
  await until(() => bar.findAll('.text').length === 0)
})
