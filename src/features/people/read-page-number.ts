/** The page a number in the address asks for; anything that is none is the first. */
export function readPageNumber(query: URLSearchParams): number {
  const number = Number(query.get('page') ?? 1)
  return Number.isSafeInteger(number) && number > 0 && number <= 100_000 ? number : 1
}
