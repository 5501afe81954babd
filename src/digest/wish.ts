/** What a person wishes of a channel's digest, from the words after `/sote digest`. */

export type Wish =
  /** To see and change the setting. */
  | { kind: 'open' }
  | { kind: 'subscribe'; time: string | undefined; places: string }
  | { kind: 'unsubscribe' }
  /** Until that day, `YYYY-MM-DD`. */
  | { kind: 'pause'; until: string }
  | { kind: 'resume' }
  | { kind: 'preview' }
  | { kind: 'status' }
  | { kind: 'unclear' };

/** In Finnish, Swedish and English; the first is the one that help shows. */
const WORDS: Record<Exclude<Wish['kind'], 'open' | 'unclear'>, readonly string[]> = {
  subscribe: ['tilaa', 'beställ', 'prenumerera', 'subscribe', 'order'],
  unsubscribe: ['peru', 'lopeta', 'poista', 'avbeställ', 'avsluta', 'unsubscribe', 'stop'],
  pause: ['tauko', 'tauolle', 'paus', 'pausa', 'pause'],
  resume: ['jatka', 'fortsätt', 'resume', 'continue'],
  preview: ['esikatsele', 'esikatselu', 'förhandsgranska', 'preview'],
  status: ['tila', 'tilanne', 'läge', 'status'],
};

const TIME = /^(?:(?:klo|kl\.?|at)\s*)?(\d{1,2})(?:[.:](\d{2}))?(?=\s|$)\s*/i;

/** `8.30`, `klo 8`, `08:30` at the beginning of a text, as `08:30`. */
const timeIn = (text: string): { time: string | undefined; rest: string } | undefined => {
  const match = TIME.exec(text);
  if (!match) return { time: undefined, rest: text };
  const [all, hours = '', minutes = '00'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return { time: `${hours.padStart(2, '0')}:${minutes}`, rest: text.slice(all.length) };
};

const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** `1.8.`, `1.8.2027`, `2027-08-01`; without a year, the next such day. */
const dayIn = (text: string, today: string): string | undefined => {
  const iso = /\b(\d{4}-\d{2}-\d{2})\b/.exec(text)?.[1];
  if (iso) return isDay(iso) ? iso : undefined;
  const [, date, month, year] = /\b(\d{1,2})\.(\d{1,2})\.?(\d{4})?/.exec(text) ?? [];
  if (!date || !month) return undefined;
  const of = (inYear: string) => `${inYear}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const thisYear = of(today.slice(0, 4));
  const day = year ? of(year) : thisYear > today ? thisYear : of(String(Number(today.slice(0, 4)) + 1));
  return isDay(day) ? day : undefined;
};

const subscribing = (rest: string): Wish => {
  const read = timeIn(rest);
  return read ? { kind: 'subscribe', time: read.time, places: read.rest.trim() } : { kind: 'unclear' };
};

const pausing = (rest: string, today: string): Wish => {
  const until = dayIn(rest, today);
  return until && until > today ? { kind: 'pause', until } : { kind: 'unclear' };
};

/** Reads the words; `today` is `YYYY-MM-DD`. */
export const readWish = (text: string, today: string): Wish => {
  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(text.trim()) ?? [];
  if (first === '') return { kind: 'open' };
  const word = first.toLocaleLowerCase('fi').replace(/[.!?:]+$/, '');
  const kind = (Object.keys(WORDS) as (keyof typeof WORDS)[]).find((id) => WORDS[id].includes(word));
  if (kind === undefined) return { kind: 'unclear' };
  if (kind === 'subscribe') return subscribing(rest);
  return kind === 'pause' ? pausing(rest, today) : { kind };
};
