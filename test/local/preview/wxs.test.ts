import { wxsRequires, wxsToJs } from '../../../local/preview/build/wxs'

describe('WXS', () => {
  it('asks for the name of a type where JavaScript has a constructor', () => {
    expect(wxsToJs("v.constructor === 'Array'")).toBe("v.__wxsType === 'Array'")
  })

  it('keeps the backslash of a pattern', () => {
    expect(wxsToJs(String.raw`getRegExp('\d+', 'g')`)).toBe(String.raw`getRegExp('\\d+', 'g')`)
  })

  it('names required modules without their extension', () => {
    const source = "var a = require('./a.wxs')"
    expect(wxsToJs(source)).toBe("var a = require('./a')")
    expect(wxsRequires(source)).toEqual(['./a.wxs'])
  })
})
