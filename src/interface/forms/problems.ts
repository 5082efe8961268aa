/** What is wrong with a form: the name of a field and a sentence saying how to put it right. */
export type Problems = Readonly<Record<string, string>>

/** Where the error summary jumps to: the id of the control, or of the first one of a group. */
export const fieldId = (name: string): string => `field-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`

export interface Problem {
  readonly name: string
  readonly sentence: string
}

/**
 * The problems in the order of the fields on the page. A problem of a field that the page did not name comes last
 * rather than vanishing, because a form that refuses without saying why is the worst kind.
 */
export function inPageOrder(problems: Problems, order: readonly string[]): readonly Problem[] {
  const known = order.filter((name, place) => name in problems && order.indexOf(name) === place)
  const rest = Object.keys(problems).filter((name) => !order.includes(name))
  return [...known, ...rest].flatMap((name) => {
    const sentence = problems[name]
    return sentence === undefined ? [] : [{ name, sentence }]
  })
}
