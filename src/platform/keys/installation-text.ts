import type { MasterKeys } from './master-keys.ts'
import { DoesNotOpen, open, type Place, seal } from './sealing.ts'

/** Text that belongs to no organisation, sealed with a key of the installation. */
export type InstallationText = {
  seal(row: string, text: string): Buffer
  /** undefined where none of the keys opens it any more */
  open(row: string, sealed: Buffer): string | undefined
}

const placeOf = (row: string): Place => ({ organisation: 'installation', table: 'account_message', column: 'body_sealed', row })

/** Seals with the first of the installation's keys and opens with whichever does: such texts live for days, keys for years. */
export function installationText(master: MasterKeys): InstallationText {
  return {
    seal: (row, text) => seal(master[0].key, placeOf(row), Buffer.from(text, 'utf8')),
    open(row, sealed) {
      for (const { key } of master) {
        try {
          return open(key, placeOf(row), sealed).toString('utf8')
        } catch (error) {
          if (!(error instanceof DoesNotOpen)) throw error
        }
      }
      return undefined
    },
  }
}
