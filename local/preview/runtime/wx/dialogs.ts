import { phone } from '../frame/phone'
import { addStyle, html } from '../html'
import { language } from '../settings'
import { call } from './api'
import css from './dialogs.css'

interface ToastOptions {
  title: string
  icon?: 'success' | 'error' | 'loading' | 'none'
  /** Milliseconds. */
  duration?: number
  mask?: boolean
}

interface ModalOptions {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  confirmText?: string
  confirmColor?: string
  editable?: boolean
  placeholderText?: string
}

addStyle(css)

const words = language === 'en' ? { cancel: 'Cancel', confirm: 'OK' } : { cancel: '取消', confirm: '确定' }
const icons = { success: '✓', error: '✕', loading: '', none: '' } as const
let toast: HTMLElement | undefined
let timer: number | undefined

function hideToast() {
  clearTimeout(timer)
  toast?.remove()
  toast = undefined
  return {}
}

function showToast({ title, icon = 'success', duration = 1500, mask = false }: ToastOptions) {
  hideToast()
  toast = html('div', { class: `toast ${icon}${mask ? ' mask' : ''}`, role: 'status' })
  toast.append(
    html('div', {}, ...(icon === 'none' ? [] : [html('i', { 'aria-hidden': 'true' }, icons[icon])]), title),
  )
  phone.append(toast)
  if (duration < Infinity) timer = window.setTimeout(hideToast, duration)
  return {}
}

/** Shows a dialog over everything until one of its buttons is pressed; answers which. */
export function ask(dialog: HTMLElement, buttons: readonly HTMLButtonElement[]): Promise<number> {
  return new Promise((resolve) => {
    const cover = html('div', { class: 'dialog-cover' }, dialog)
    const before = document.activeElement
    buttons.forEach((button, index) =>
      button.addEventListener('click', () => {
        cover.remove()
        if (before instanceof HTMLElement) before.focus()
        resolve(index)
      }),
    )
    phone.append(cover)
    buttons.at(-1)?.focus()
  })
}

const button = (text: string, name = '') => html('button', { type: 'button', class: name }, text)

async function showModal(options: ModalOptions) {
  const { title = '', content = '', showCancel = true, editable = false } = options
  const confirm = button(options.confirmText ?? words.confirm, 'confirm')
  if (options.confirmColor) confirm.style.color = options.confirmColor
  const cancel = showCancel ? [button(options.cancelText ?? words.cancel)] : []
  const field = html('input', { placeholder: options.placeholderText ?? '', 'aria-label': title })
  field.value = content
  const body = editable ? field : html('p', {}, content)
  const dialog = html('section', {
    class: 'modal',
    role: 'dialog',
    'aria-modal': 'true',
    'aria-label': title || content,
  })
  dialog.append(...(title ? [html('h2', {}, title)] : []), ...(editable || content ? [body] : []))
  dialog.append(html('div', { class: 'buttons' }, ...cancel, confirm))
  const pressed = await ask(dialog, [...cancel, confirm])
  const confirmed = pressed === cancel.length
  return {
    confirm: confirmed,
    cancel: !confirmed,
    ...(editable && confirmed ? { content: field.value } : {}),
  }
}

async function showActionSheet({ itemList, alertText = '' }: { itemList: string[]; alertText?: string }) {
  const items = itemList.map((item) => button(item))
  const cancel = button(words.cancel, 'cancel')
  const dialog = html('section', {
    class: 'action-sheet',
    role: 'dialog',
    'aria-modal': 'true',
    'aria-label': alertText,
  })
  dialog.append(...(alertText ? [html('p', {}, alertText)] : []), ...items, cancel)
  const tapIndex = await ask(dialog, [...items, cancel])
  if (tapIndex === itemList.length) throw new Error('cancel')
  return { tapIndex }
}

/** Toasts and dialogs, drawn inside the phone. */
export const dialogsApi = {
  showToast: call('showToast', showToast),
  hideToast: call('hideToast', hideToast),
  showLoading: call('showLoading', (options: ToastOptions) =>
    showToast({ ...options, icon: 'loading', duration: Infinity }),
  ),
  hideLoading: call('hideLoading', hideToast),
  showModal: call('showModal', showModal),
  showActionSheet: call('showActionSheet', showActionSheet),
}
