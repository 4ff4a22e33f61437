const skip = /"[^"]*"|'[^']*'|url\([^)]*\)/
const length = /(-?(?:\d+\.)?\d+|-?\.\d+)(rpx|vh|vw)\b/
const inset = /(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)\s*(?:,[^)]*)?\)/
const pattern = new RegExp([skip, length, inset].map(({ source }) => `(?:${source})`).join('|'), 'g')

/** Rewrites a CSS value so that rpx, vh, vw and the safe area are those of the phone frame, which sets the variables. */
export function phoneUnits(value: string): string {
  return value.replace(pattern, (all: string, size?: string, unit?: string, edge?: string) => {
    if (size && unit) return `calc(${size} * var(--${unit}))`
    return edge ? `var(--safe-${edge})` : all
  })
}
