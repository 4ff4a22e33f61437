import { localCodes } from '../../../backend/session/codes'

const mia = { userID: 'host', nick: 'Mia', avatar: 'mia.svg' }
const exchange = localCodes([mia])

test('a local code names its user: a known one is who they are, a new one bears their name', async () => {
  expect(await exchange('local:host')).toEqual(mia)
  expect(await exchange('local:li')).toEqual({ userID: 'li', nick: 'li', avatar: '' })
})

test.each(['local:', 'local:a b', 'local:@TIM#SYSTEM', 'local:李', `local:${'x'.repeat(33)}`])(
  '%s names nobody the IM would take',
  async (code) => {
    expect(await exchange(code)).toBeNull()
  },
)

test('any other code is a visitor: the same code the same one, another code another', async () => {
  const [first, again, other] = [await exchange('code-1'), await exchange('code-1'), await exchange('code-2')]
  expect(first?.userID).toMatch(/^visitor-[0-9a-f]{6}$/)
  expect(again).toEqual(first)
  expect(other?.userID).not.toBe(first?.userID)
})

test('nobody becomes a known user without saying so', async () => {
  expect((await exchange('host'))?.userID).not.toBe('host')
})
