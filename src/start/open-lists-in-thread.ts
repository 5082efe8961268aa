import { type OpenedLists, type OpenLists, openHere } from '../features/imports/opened-lists.ts'
import { askedThread } from '../platform/jobs/asked-thread.ts'

/** The thread's program lies beside this one: as it was written in a test, as it was built otherwise (bin/build.mjs). */
const program = new URL(import.meta.url.endsWith('.ts') ? './lists-thread.ts' : './lists-thread.js', import.meta.url)

/** Below this weight, some eight hundred people, a list is read in less time than anybody notices. */
const short = 200_000

/** The most memory a thread that reads lists has, in megabytes: measured in docs/decisions/0040-long-lists-read-apart.md. */
const megabytes = 256

/** Opens short lists at once and long ones in a thread of their own, with a bound to its memory. */
export const openLists: OpenLists = (weight, tell) => (weight < short ? openHere(weight, tell) : openInThread({ megabytes, tell }))

export function openInThread(options: { megabytes: number; tell?: ((done: number, of: number) => void) | undefined }): OpenedLists {
  const thread = askedThread(program, options)
  return {
    unpack: (files, asOf, most) => thread.ask({ what: 'unpack', given: [files, asOf, most] }),
    columns: (given) => thread.ask({ what: 'columns', given: [given] }),
    read: (given, earlier) => thread.ask({ what: 'read', given: [given, earlier] }, given.lists?.map((list) => list.bytes)),
    look: () => thread.ask({ what: 'look', given: [] }),
    count: (today) => thread.ask({ what: 'count', given: [today] }),
    report: () => thread.ask({ what: 'report', given: [] }),
    beside: (edited) => thread.ask({ what: 'beside', given: [edited] }),
    columnsRead: () => thread.ask({ what: 'columnsRead', given: [] }),
    questions: () => thread.ask({ what: 'questions', given: [] }),
    preview: (answered, today) => thread.ask({ what: 'preview', given: [answered, today] }),
    outline: (answered, today) => thread.ask({ what: 'outline', given: [answered, today] }),
    piece: (place) => thread.ask({ what: 'piece', given: [place] }),
    peopleOfRow: (row, answered, today) => thread.ask({ what: 'peopleOfRow', given: [row, answered, today] }),
    corrected: (row) => thread.ask({ what: 'corrected', given: [row] }),
    row: (given, row) => thread.ask({ what: 'row', given: [given, row] }),
    end: () => thread.end(),
  }
}
