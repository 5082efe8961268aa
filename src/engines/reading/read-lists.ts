import type { Reading, ReadOptions, SourceFile } from './types.ts'

export type * from './types.ts'
export declare function readLists(files: readonly SourceFile[], options: ReadOptions): Reading
