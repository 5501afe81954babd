/** What a command may touch: its streams. Tests give their own. */
export type Io = {
  /** Lines of standard input. */
  input: AsyncIterable<string>;
  out(line: string): void;
  error(line: string): void;
};

/** How a command ended: 0 done, 1 found problems, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;
