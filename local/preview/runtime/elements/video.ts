import { html } from '../html'
import { assetUrl } from '../mini-program'
import { element } from './element'
import { addControls } from './parts/media'

/** `<video>`: the browser's own player; where it may not start with sound it starts muted. */
export const video = element(
  {
    src: '',
    autoplay: false,
    loop: false,
    muted: false,
    controls: true,
    objectFit: 'contain',
    poster: '',
    initialTime: 0,
    direction: 0,
    showCenterPlayBtn: true,
    showPlayBtn: true,
    showFullscreenBtn: true,
    showProgress: true,
    showLoading: true,
    enableProgressGesture: true,
    enablePlayGesture: false,
    playBtnPosition: '',
    title: '',
    pictureInPictureMode: null,
  },
  (host) => {
    const player = html('video', { playsinline: '' })
    const slot = html('div', { class: 'over' })
    host.dom.append(player, slot)
    const play = () =>
      void player.play().catch((error: DOMException) => {
        if (error.name !== 'NotAllowedError' || player.muted) return
        player.muted = true
        void player.play().catch(() => undefined)
      })
    for (const type of ['play', 'pause', 'ended', 'waiting'] as const)
      player.addEventListener(type, () => host.fire(type))
    player.addEventListener('error', () =>
      host.fire('error', { errMsg: player.error?.message ?? 'MEDIA_ERR' }),
    )
    player.addEventListener('timeupdate', () =>
      host.fire('timeupdate', { currentTime: player.currentTime, duration: player.duration }),
    )
    player.addEventListener('loadedmetadata', () => {
      const { videoWidth: width, videoHeight: height, duration } = player
      host.fire('loadedmetadata', { width, height, duration })
    })
    addControls(host.dom, {
      play,
      pause: () => player.pause(),
      stop: () => player.pause(),
      seek: (position) => void (player.currentTime = Number(position)),
    })
    return {
      slot,
      detached: () => player.pause(),
      update(values, changed) {
        player.loop = values.loop
        player.muted = values.muted
        player.controls = values.controls
        player.poster = assetUrl(values.poster, host.unitId)
        player.style.objectFit = values.objectFit
        if (changed && !changed.has('src')) return
        const url = assetUrl(values.src, host.unitId)
        if (url) player.src = url
        else player.removeAttribute('src')
        if (url && values.initialTime) player.currentTime = values.initialTime
        if (url && values.autoplay) play()
      },
    }
  },
)
