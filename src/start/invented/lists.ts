import Papa from 'papaparse'
import { addDays, asDay, type Day } from '../../engines/calendar/day.ts'
import { readFile } from '../../engines/reading/read-file.ts'
import type { SourceFile } from '../../engines/reading/types.ts'
import { confirmMapping } from '../../features/imports/sending/confirm-mapping.ts'
import { mappingFrom } from '../../features/imports/import.ts'
import { importFiles } from '../../features/imports/import-files.ts'
import { startImport } from '../../features/imports/sending/start-import.ts'
import type { Happened } from './happened.ts'
import type { Invented, InventedRow } from './people.ts'
import { afterDeath } from '../after-death.ts'

/** Two short lists: the drop-in’s is brought in, with a question nobody has answered; the autumn fair’s is read and no more. */
export function listsCame({ dropIn, fair }: Invented['lists']): Happened[] {
  return [
    {
      daysAgo: 5,
      does: async (work) => {
        const asOf = asDay(work.today)
        const done = await importFiles((does) => does(work), [fileOf('drop-in.csv', dropIn, asOf)], { afterDeath, asOf })
        if ('refused' in done) throw new Error(`The drop-in’s list was refused: ${done.refused}.`)
      },
    },
    {
      daysAgo: 3,
      does: async (work) => {
        const asOf = asDay(work.today)
        const file = fileOf('autumn-fair.csv', fair, asOf)
        const started = await startImport(work, { files: [file], asOf })
        if ('refused' in started) throw new Error(`The autumn fair’s list was refused: ${started.refused}.`)
        await confirmMapping(work, started.id, mappingFrom([readFile(file, { asOf })]))
      },
    },
  ]
}

/** As the charity would have sent it that day, with its dates as a British spreadsheet writes them. */
function fileOf(name: string, rows: readonly InventedRow[], sent: Day): SourceFile {
  const dated = rows.map((row) => ({ ...row, 'Date recd': addDays(sent, -Number(row['Date recd'])).split('-').reverse().join('/') }))
  return { name, bytes: new TextEncoder().encode(Papa.unparse(dated)) }
}
