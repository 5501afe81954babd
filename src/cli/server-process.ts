/** The part of `process` that a server needs. */
export type ServerProcess = {
  on(event: string, listener: (value: unknown) => void): unknown;
  exit(code: number): void;
};
