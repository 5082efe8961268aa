import { useWords } from '../speaking.tsx'
import { describedBy, Field, idOf } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface FileFieldProps extends FieldProps {
  /** Kinds of file, as in `.csv,.xlsx`. A hint to the browser only: the server looks for itself. */
  accept?: string | undefined
  several?: boolean | undefined
}

/** Files to send. Needs `<Form files>`. The browser’s own control, which takes a dropped file too. */
export function FileField(props: FileFieldProps) {
  const { file } = useWords()
  return (
    <Field field={props}>
      <div class="drop">
        <input id={idOf(props)} name={props.name} type="file" accept={props.accept} multiple={props.several} aria-describedby={describedBy(props)} aria-invalid={props.problem === undefined ? undefined : 'true'} />
        <p class="soft js-only" data-chosen={file.chosen}>
          {file.drop}
        </p>
      </div>
    </Field>
  )
}
