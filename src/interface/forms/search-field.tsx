import { Icon } from '../icons.tsx'
import { useWords } from '../speaking.tsx'
import { fieldId } from './problems.ts'

export interface SearchFieldProps {
  /** The address that answers, by GET. */
  action: string
  name: string
  label: string
  hint?: string | undefined
  value?: string | undefined
  /** Kept beside the words looked for, such as a filter. */
  keep?: Readonly<Record<string, string>> | undefined
}

/** A form of its own that looks something up. The result has an address, so that Back works. */
export function SearchField({ action, name, label, hint, value, keep = {} }: SearchFieldProps) {
  const words = useWords()
  const id = fieldId(name)
  return (
    <form class="search" role="search" action={action} method="get">
      {Object.entries(keep).map(([kept, held]) => (
        <input key={kept} type="hidden" name={kept} value={held} />
      ))}
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="search__line">
        <input id={id} name={name} type="search" value={value} autocomplete="off" spellcheck={false} aria-describedby={hint === undefined ? undefined : `${id}-hint`} />
        <button class="btn btn--second" type="submit">
          <Icon name="find" />
          <span>{words.find}</span>
        </button>
      </div>
    </form>
  )
}
