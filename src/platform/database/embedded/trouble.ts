/** Something a person can put right. The message is one sentence that says what to do; it is shown without a stack. */
export class DatabaseTrouble extends Error {
  override name = 'DatabaseTrouble'
}

/** The system's or PostgreSQL's code of an error (`EACCES`, `57P03`), or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Puts a fault of the file system into a sentence about `folder`; anything else comes back as it was. */
export function troubleWithFolder(folder: string, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return new DatabaseTrouble(`Alongside may not write to ${folder}: give its user the right to, or set ALONGSIDE_DATA to a folder it may write.`)
    case 'EROFS':
      return new DatabaseTrouble(`${folder} is on a disk that can only be read: set ALONGSIDE_DATA to a folder that can be written.`)
    case 'ENOSPC':
    case 'EDQUOT':
      return new DatabaseTrouble(`There is no room left on the disk of ${folder}: make room and start again.`)
    case 'ENOTDIR':
    case 'EEXIST':
      return new DatabaseTrouble(`${folder} is not a folder: move what is there, or set ALONGSIDE_DATA to another folder.`)
    default:
      return error
  }
}

/** Says `sentence` if `work` is not done within a second. */
export async function sayIfSlow<T>(say: (sentence: string) => void, sentence: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => say(sentence), 1000)
  return work.finally(() => clearTimeout(timer))
}
