import type { Work } from '../../audit/work.ts'

/** What an NHS number is found by: the number itself is sealed, and a keyed mark tells nothing to whoever holds the database alone. */
export const markOfNhsNumber = (work: Work, number: string | null): Buffer | null => (number === null ? null : work.text.mark('nhs number', number))
