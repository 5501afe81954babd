/** What a person looks at, as the address of the page says it. */

export type Looking = {
  /** A channel, or `home` for the app's home. */
  place: string;
  person: string;
  /** The thread that is open beside the channel. */
  thread?: string | undefined;
  /** The message whose structure is shown. */
  inspect?: string | undefined;
};

export type Defaults = { place: string; person: string };

/** Reads an address; whatever it does not say is as by default. */
export const readLooking = (query: URLSearchParams, defaults: Defaults): Looking => ({
  place: query.get('place') || defaults.place,
  person: query.get('as') || defaults.person,
  thread: query.get('thread') ?? undefined,
  inspect: query.get('inspect') ?? undefined,
});

/** The address of what is looked at, with the changes. */
export const addressOf = (looking: Looking, changes: Partial<Looking> = {}): string => {
  const { place, person, thread, inspect } = { ...looking, ...changes };
  const query = new URLSearchParams({
    place,
    as: person,
    ...(thread ? { thread } : {}),
    ...(inspect ? { inspect } : {}),
  });
  return `/?${query}`;
};
