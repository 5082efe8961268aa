import { DoesNotOpen, open, seal } from '../platform/keys/sealing.ts'
import type { MasterKeys } from '../platform/keys/master-keys.ts'

const placeOf = (row: string) => ({ organisation: 'installation', table: 'account_message', column: 'body_sealed', row })

/** Seals what belongs to an account and to no organisation, with the installation's own key. */
export function installationSeal(master: MasterKeys) {
  return {
    sealForInstallation: (row: string, text: string): Buffer => seal(master[0].key, placeOf(row), Buffer.from(text, 'utf8')),
    /** Undefined where no key of ours opens it. */
    openForInstallation(row: string, sealed: Buffer): string | undefined {
      for (const { key } of master)
        try {
          return open(key, placeOf(row), sealed).toString('utf8')
        } catch (error) {
          if (!(error instanceof DoesNotOpen)) throw error
        }
      return undefined
    },
  }
}
