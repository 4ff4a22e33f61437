import { image } from './image'

/** `<cover-image>`: a picture over a native component; here a picture. */
export const coverImage = image
