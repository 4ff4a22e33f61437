import { lanAddress } from '../../../local/gate/addresses'
import { readAllowedHosts } from '../../../local/gate/allowed-hosts'
import { createNames } from '../../../local/gate/names'
import type { NamesDeps } from '../../../local/gate/names'

const names = (more: Partial<NamesDeps> = {}) =>
  createNames({
    host: '127.0.0.1',
    address: '127.0.0.1',
    port: 8080,
    allowed: [],
    interfaces: () => network,
    ...more,
  })

const network = {
  lo: [{ address: '127.0.0.1', family: 'IPv4', internal: true }],
  docker0: [{ address: '172.17.0.1', family: 'IPv4', internal: false }],
  wlan0: [
    { address: 'fe80::1', family: 'IPv6', internal: false },
    { address: 'fd00::2', family: 'IPv6', internal: false },
    { address: '192.168.1.5', family: 'IPv4', internal: false },
  ],
}

test.each(['127.0.0.1:8080', 'localhost:8080', 'LOCALHOST:8080', '[::1]:8080'])(
  '%s is a name of its own',
  (name) => {
    expect(names().has(name)).toBe(true)
  },
)

test.each([
  'evil.example:8080',
  'localhost.evil.example:8080',
  'localhost:80801',
  'localhost:8081',
  'localhost:08080',
  'localhost:',
  'localhost',
  'localhost.:8080',
  '127.1:8080',
  '0x7f.0.0.1:8080',
  '2130706433:8080',
  '127.0.0.1:8080@evil.example',
  'evil.example@127.0.0.1:8080',
  '127.0.0.1:8080, evil.example',
  '[::ffff:127.0.0.1]:8080',
  '192.168.1.5:8080',
  '0.0.0.0:8080',
  '',
])('"%s" is none', (name) => {
  expect(names().has(name)).toBe(false)
})

test('the port 80 is left out by browsers, any other is not', () => {
  expect(names({ port: 80 }).has('localhost')).toBe(true)
  expect(names({ port: 80 }).hasOrigin('http://localhost')).toBe(true)
  expect(names({ port: 80 }).hasOrigin('https://localhost')).toBe(false)
})

test('the address it is bound to is a name, as browsers write it', () => {
  expect(names({ host: '127.0.0.2', address: '127.0.0.2' }).has('127.0.0.2:8080')).toBe(true)
  expect(names({ host: 'FD00:0:0::2', address: 'fd00::2' }).has('[fd00::2]:8080')).toBe(true)
  expect(names({ host: 'MyBox', address: '127.0.0.1' }).has('mybox:8080')).toBe(true)
})

test.each(['0.0.0.0', '::'])('on %s every address of the machine is a name, no other is', (wildcard) => {
  const all = names({ host: wildcard, address: wildcard })
  for (const name of ['192.168.1.5', '172.17.0.1', '[fd00::2]', '127.0.0.1'])
    expect([name, all.has(`${name}:8080`)]).toEqual([name, true])
  for (const name of ['192.168.1.6', 'mybox', 'evil.example']) expect(all.has(`${name}:8080`)).toBe(false)
})

test('an address that comes later is a name too', () => {
  let now: typeof network | object = {}
  const all = names({ host: '0.0.0.0', address: '0.0.0.0', interfaces: () => now as typeof network })
  expect(all.has('192.168.1.5:8080')).toBe(false)
  now = network
  expect(all.has('192.168.1.5:8080')).toBe(true)
})

test('ALLOWED_HOSTS adds names, without a port for its own and for none', () => {
  const allowed = readAllowedHosts(' Shop.Example, ,10.0.0.7:3000,[FD00::7],')
  expect(allowed).toEqual(['shop.example', '10.0.0.7:3000', '[fd00::7]'])
  const all = names({ allowed })
  for (const name of [
    'shop.example',
    'shop.example:8080',
    '10.0.0.7:3000',
    '[fd00::7]:8080',
    'localhost:8080',
  ])
    expect([name, all.has(name)]).toEqual([name, true])
  for (const name of ['shop.example:3000', 'www.shop.example', '10.0.0.7', '10.0.0.7:8080'])
    expect([name, all.has(name)]).toEqual([name, false])
})

test.each(['', ',', ' , ,'])('ALLOWED_HOSTS of "%s" names nothing', (text) => {
  expect(readAllowedHosts(text)).toEqual([])
})

test.each([
  'http://shop.example',
  '*',
  '*.example',
  'shop.example/',
  'a b',
  'fd00::7',
  'x:99999',
  'me@x',
  '[::1',
])('ALLOWED_HOSTS with %s is refused with a sentence that names it', (entry) => {
  expect(() => readAllowedHosts(`good.example,${entry}`)).toThrow(`these are none: "${entry}".`)
})

test('pages are its own by scheme, name and port', () => {
  const all = names({ allowed: ['shop.example'] })
  for (const origin of [
    'http://127.0.0.1:8080',
    'http://localhost:8080',
    'https://shop.example',
    'http://shop.example:8080',
  ])
    expect([origin, all.hasOrigin(origin)]).toEqual([origin, true])
  for (const origin of [
    'null',
    '',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'https://127.0.0.1:8080',
    'ftp://localhost:8080',
    'http://localhost:8080/',
    '127.0.0.1:8080',
    'https://shop.example:444',
    'http://user@localhost:8080',
  ])
    expect([origin, all.hasOrigin(origin)]).toEqual([origin, false])
})

test('what other devices reach is the address of a network, not of a container', () => {
  expect(lanAddress(network)).toBe('192.168.1.5')
  expect(lanAddress({ lo: network.lo, docker0: network.docker0 })).toBe('172.17.0.1')
  expect(
    lanAddress({
      en0: [
        { address: '169.254.3.4', family: 'IPv4', internal: false },
        { address: '203.0.113.9', family: 'IPv4', internal: false },
      ],
    }),
  ).toBe('203.0.113.9')
  expect(lanAddress({ en0: network.wlan0.slice(0, 2) })).toBe('fd00::2')
  expect(lanAddress({ lo: network.lo })).toBeUndefined()
})
