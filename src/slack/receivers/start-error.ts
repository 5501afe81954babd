/** The bot cannot start, for a reason that its keeper can mend; the message says what to do. */
export class StartError extends Error {
  override name = 'StartError';
}
