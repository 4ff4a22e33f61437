import { confirmPayment } from '../../../../miniprogram/services/shop/confirm-payment'

interface Dialog {
  readonly package: string
  success(): void
  fail(reason: { errMsg: string }): void
}
const weChat = (requestPayment: (dialog: Dialog) => void) =>
  Object.assign(globalThis, { wx: { requestPayment } })

test('the dialog has what the backend prepared', async () => {
  let shown = ''
  weChat((dialog) => {
    shown = dialog.package
    dialog.success()
  })
  await confirmPayment({ package: 'prepay_id=1' })
  expect(shown).toBe('prepay_id=1')
})

test('a dialog that is closed is no answer about the money', async () => {
  weChat(({ fail }) => fail({ errMsg: 'requestPayment:fail cancel' }))
  await expect(confirmPayment({})).rejects.toMatchObject({ failure: 'declined', certain: false })
})
