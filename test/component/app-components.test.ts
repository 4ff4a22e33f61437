import path from 'node:path'
import { programIn } from '../support/mp'

it('knows the components of app.json in every component', () => {
  const { mount } = programIn(path.join(__dirname, 'fixtures/with-app'))
  expect(mount('plain/plain').text()).toBe('badgebadge')
})
