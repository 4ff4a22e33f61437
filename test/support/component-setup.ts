/** Component tests fail on whatever the framework reports as an error: it prints what a lifetime throws. */
export {}

beforeEach(() => {
  jest.spyOn(console, 'error').mockReturnValue()
})

afterEach(() => {
  const printed = jest.mocked(console.error).mock.calls
  jest.restoreAllMocks()
  if (printed.length > 0)
    throw printed[0]?.find((each) => each instanceof Error) ?? new Error(printed[0]?.join(' '))
})
