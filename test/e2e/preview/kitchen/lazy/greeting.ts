getApp().greetingLoaded = true

export const greeting = 'good evening'
