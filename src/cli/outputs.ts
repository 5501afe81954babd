/** What becomes of the process where what it says is taken by nobody, or by no disk. */
type Output = {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  write(text: string): unknown;
};
export type Outputs = { stdout: Output; stderr: Output; exit(code?: number): void };

/** Who reads what a command says may stop before its end, as `head` does; then the command has nothing left to do, and nothing is wrong. */
export const endWithReader = ({ stdout, stderr, exit }: Outputs): void => {
  for (const stream of [stdout, stderr]) {
    stream.on('error', ({ code }) => {
      if (code === 'EPIPE') return exit();
      if (stream === stdout) stderr.write(`The output cannot be written (${code}). Check where it goes to.\n`);
      exit(1);
    });
  }
};

const FULL = ['ENOSPC', 'EDQUOT'];

/**
 * The bot itself is to be missed where nobody reads its log any more, so it ends. A full disk only loses lines of the log: questions are
 * answered all the same, as where the store is on that disk.
 */
export const endWithoutLog = ({ stdout, stderr, exit }: Outputs): void => {
  let told = false;
  for (const stream of [stdout, stderr]) {
    stream.on('error', ({ code = '' }) => {
      const isFull = FULL.includes(code);
      if (!told && stream === stdout) {
        told = true;
        stderr.write(
          isFull
            ? `The log cannot be written (${code}): its lines are lost until there is space. Free some.\n`
            : `The log cannot be written (${code}), so the bot ends. Start it with a reader of its log that stays.\n`,
        );
      }
      if (!isFull) exit(1);
    });
  }
};
