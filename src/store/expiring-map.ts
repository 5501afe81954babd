export type ExpiringMap<Value> = {
  get(key: string): Value | undefined;
  set(key: string, value: Value, lifetime: number): void;
  delete(key: string): void;
  size(): number;
};

/** A map whose entries end after their lifetime (milliseconds), and whose oldest entries make room for new ones. */
export const createExpiringMap = <Value>(clock: () => Date, capacity: number): ExpiringMap<Value> => {
  const entries = new Map<string, { value: Value; until: number }>();

  const makeRoom = (now: number): void => {
    for (const [key, { until }] of entries) {
      if (until > now && entries.size < capacity) return;
      entries.delete(key);
    }
  };

  return {
    get(key) {
      const entry = entries.get(key);
      return entry && entry.until > clock().getTime() ? entry.value : undefined;
    },
    set(key, value, lifetime) {
      const now = clock().getTime();
      entries.delete(key);
      makeRoom(now);
      entries.set(key, { value, until: now + lifetime });
    },
    delete: (key) => void entries.delete(key),
    size: () => entries.size,
  };
};
