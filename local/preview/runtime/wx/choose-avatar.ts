import { html } from '../html'
import { language } from '../settings'
import { ask } from './dialogs'

const words =
  language === 'en'
    ? { title: 'Choose a picture', cancel: 'Cancel', picture: 'Picture' }
    : { title: '选择头像', cancel: '取消', picture: '头像' }

/** The pictures this phone has: a sky and a hill each. */
const colours = [
  ['#8ecae6', '#219ebc', '#ffb703'],
  ['#ffd6a5', '#e76f51', '#fff3b0'],
  ['#cdb4db', '#7b5ea7', '#ffafcc'],
  ['#b7e4c7', '#2d6a4f', '#ffe66d'],
  ['#2b2d42', '#457b9d', '#f1faee'],
  ['#ffc8dd', '#d6456b', '#fff0f3'],
] as const
const SIDE = 132

function draw([sky, hill, sun]: (typeof colours)[number]): HTMLCanvasElement {
  const canvas = html('canvas', { width: String(SIDE), height: String(SIDE) })
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser draws nothing')
  const fill = (colour: string, shape: () => void) => {
    pen.fillStyle = colour
    pen.beginPath()
    shape()
    pen.fill()
  }
  fill(sky, () => pen.rect(0, 0, SIDE, SIDE))
  fill(sun, () => pen.arc(SIDE * 0.64, SIDE * 0.4, SIDE * 0.16, 0, Math.PI * 2))
  fill(hill, () => pen.ellipse(SIDE * 0.4, SIDE * 1.05, SIDE * 0.75, SIDE * 0.5, 0, 0, Math.PI * 2))
  return canvas
}

const asFile = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )

/** Lets the user choose one of a few drawn pictures; resolves with the path of a temporary file, or null. */
export async function chooseAvatar(): Promise<string | null> {
  const pictures = colours.map(draw)
  const choices = pictures.map((picture, i) =>
    html('button', { type: 'button', 'aria-label': `${words.picture} ${i + 1}` }, picture),
  )
  const cancel = html('button', { type: 'button', class: 'cancel' }, words.cancel)
  const sheet = html(
    'section',
    { class: 'action-sheet', role: 'dialog', 'aria-modal': 'true', 'aria-label': words.title },
    html('p', {}, words.title),
    html('div', { class: 'pictures' }, ...choices),
    cancel,
  )
  const picture = pictures[await ask(sheet, [...choices, cancel])]
  return picture ? URL.createObjectURL(await asFile(picture)) : null
}
