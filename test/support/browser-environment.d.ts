/** The surroundings of a browser test: one that fails says what its pages showed at that moment. */
declare class BrowserEnvironment {
  /** Adds it to the error of a test or of a hook around it that fails. */
  handleTestEvent(event: { name: string; error?: Error }): Promise<void>
}
export = BrowserEnvironment
