import { html } from '../html'
import { assetUrl } from '../mini-program'
import { element } from './element'

const fits: Readonly<Record<string, string>> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: 'fill',
  heightFix: 'fill',
}

/** `<image>`: a picture in one of the modes; widthFix and heightFix take the missing side from the picture. */
export const image = element(
  { src: '', mode: 'scaleToFill', lazyLoad: false, webp: false, showMenuByLongpress: false, fadeIn: false },
  (host) => {
    const { dom } = host
    const picture = html('img', { alt: '', draggable: 'false' })
    dom.append(picture)
    picture.addEventListener('load', () => {
      const { naturalWidth: width, naturalHeight: height } = picture
      dom.style.setProperty('--ratio', `${width} / ${height}`)
      host.fire('load', { width, height })
    })
    picture.addEventListener('error', () =>
      host.fire('error', { errMsg: `failed to load ${host.values.src}` }),
    )
    return {
      labelled: picture,
      update({ src, mode }) {
        dom.dataset['mode'] = mode
        picture.style.objectFit = fits[mode] ?? 'none'
        picture.style.objectPosition = mode in fits ? '' : mode
        const url = assetUrl(src, host.unitId)
        if (picture.getAttribute('src') === url) return
        if (url) picture.src = url
        else picture.removeAttribute('src')
      },
    }
  },
)
