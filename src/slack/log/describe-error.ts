import type { Fields } from './fields.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The text if it has the form of a code; an error's message never does, and may quote what a person wrote. */
const codeIn = (value: unknown, form = /^[\w.:,-]{1,80}$/): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined;

/** The first place in our own code that the stack names. */
const placeOf = (error: Error): string | undefined => {
  const head = `${error.name}: ${error.message}`;
  // The message stands at the head of the stack; without it only the frames are left.
  if (!error.stack?.startsWith(head)) return undefined;
  return /\/(src\/[\w/.-]{1,80}:\d+):\d+/.exec(error.stack.slice(head.length))?.[1];
};

const slackFields = (error: Record<string, unknown>): Fields => {
  const data = isRecord(error.data) ? error.data : {};
  return {
    code: codeIn(data.error) ?? codeIn(error.code),
    needed: codeIn(data.needed),
    status: typeof error.statusCode === 'number' ? error.statusCode : undefined,
  };
};

/** An error as fields for the log: its class, Slack's code and where it arose; never its message. */
export const describeError = (error: unknown): Fields => {
  if (!(error instanceof Error)) return { error: typeof error };
  const [first] = 'originals' in error && Array.isArray(error.originals) ? error.originals : [];
  if (first instanceof Error) return describeError(first);
  const name = codeIn(error.constructor.name) ?? 'Error';
  return { error: name, ...slackFields({ ...error }), at: placeOf(error) };
};
