/** Numbered steps, each with a sentence under it. */
export const Steps = ({ steps }: { steps: readonly { what: string; how?: string | undefined }[] }) => (
  <ol class="steps">
    {steps.map(({ what, how }) => (
      <li key={what}>
        <b>{what}</b>
        {how !== undefined && <p>{how}</p>}
      </li>
    ))}
  </ol>
)
