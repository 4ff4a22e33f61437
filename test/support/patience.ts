/** How long a test waits for anything, in ms: generous, as only what never comes takes so long. */
export const PATIENCE_MS = 30_000
