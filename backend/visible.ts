/** The characters of a text that can be seen: without blanks, controls and those of no width. */
export const visible = (text: string): string =>
  text.replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
