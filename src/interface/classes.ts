/** Joins the class names that apply, or nothing at all, so that no empty class attribute is written. */
export const classes = (...names: readonly (string | false | undefined)[]): string | undefined => names.filter(Boolean).join(' ') || undefined
