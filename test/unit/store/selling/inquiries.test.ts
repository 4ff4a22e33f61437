import { Inquiries } from '../../../../miniprogram/store/selling/inquiries'
import { surroundings } from '../../../support/around'

let world: ReturnType<typeof surroundings>
let inquiries: Inquiries
beforeEach(() => {
  world = surroundings()
  inquiries = new Inquiries(world.around)
})
const inquiry = (id: string) => ({ id, name: 'Wang', number: 3, text: 'How deep?', at: 1 })

test('a question goes out trimmed and no longer than is heard; nothing is no question', async () => {
  inquiries.ask('bowl', '  How deep is it?  ')
  await world.settled()
  inquiries.ask('bowl', '   ')
  inquiries.ask('bowl', 'a'.repeat(999))
  await world.settled()
  expect(world.said.map(({ value }) => (JSON.parse(value) as { text: string }).text)).toEqual([
    'How deep is it?',
    'a'.repeat(200),
  ])
})

test('a question that did not get out says why', async () => {
  world.roomRefuses('muted')
  inquiries.ask('bowl', 'How deep?')
  await world.settled()
  expect(inquiries).toMatchObject({ sending: false, failure: 'muted' })
})

test('a guest is asked to sign in first', async () => {
  world.signOut()
  inquiries.ask('bowl', 'How deep?')
  expect(world.said).toEqual([])
  world.signIn()
  await world.settled()
  expect(world.said).toHaveLength(1)
})

test('the list has the newest first, each once, and only the last hundred', () => {
  for (let i = 0; i < 150; i++) inquiries.heard(inquiry(`m${i}`))
  inquiries.heard(inquiry('m149'))
  expect(inquiries.items).toHaveLength(100)
  expect(inquiries.items.slice(0, 2).map(({ id }) => id)).toEqual(['m149', 'm148'])
})
