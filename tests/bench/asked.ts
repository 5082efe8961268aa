/** What bin/bench.mjs asks a benchmark, and what it prints of the answer. */
export type Asked = {
  rounds: number | undefined
  seed: number | undefined
  /** the repository's folder */
  root: string
  /** progress, on standard error */
  say: (sentence: string) => void
  /** what was started is ended in reverse order, also after Ctrl-C */
  atEnd: (does: () => Promise<void>) => void
}

/** Keys carry their units (`serverMs`, `bytes`); bin/bench.mjs adds each time divided by the calibration. */
export type Figures = {
  instances: readonly ({ name: string } & Readonly<Record<string, unknown>>)[]
  ratios: Readonly<Record<string, number>>
  /** what must hold at any speed */
  certificates: Readonly<Record<string, unknown>>
}
