import { html } from '../html'
import { element } from './element'
import { addControls } from './parts/media'

const cannotConnect = { code: -2301, message: 'a browser cannot play this stream' }
const failsAfter = 800

/** `<live-player>`: a quiet placeholder; a browser plays neither flv nor rtmp, so playing ends in statechange -2301. */
export const livePlayer = element(
  {
    src: '',
    mode: 'live',
    autoplay: false,
    muted: false,
    orientation: 'vertical',
    objectFit: 'contain',
    backgroundMute: false,
    minCache: 1,
    maxCache: 3,
    soundMode: 'speaker',
    autoPauseIfNavigate: true,
    autoPauseIfOpenNative: true,
    pictureInPictureMode: null,
    referrerPolicy: '',
  },
  (host) => {
    const slot = html('div', { class: 'over' })
    host.dom.append(html('span', { class: 'name' }, 'live-player'), slot)
    let timer: number | undefined
    const stop = () => clearTimeout(timer)
    const play = () => {
      stop()
      timer = window.setTimeout(() => host.fire('statechange', cannotConnect), failsAfter)
    }
    const nothing = () => undefined
    addControls(host.dom, { play, stop, pause: stop, resume: play, mute: nothing })
    return {
      slot,
      detached: stop,
      update(values, changed) {
        if (values.src && values.autoplay && (!changed || changed.has('src') || changed.has('autoplay')))
          play()
      },
    }
  },
)
