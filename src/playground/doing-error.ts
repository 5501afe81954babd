/** What the page sent cannot be done; the message is for the person on the page. */
export class DoingError extends Error {
  override name = 'DoingError';
}
