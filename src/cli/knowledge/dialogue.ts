/** Questions in the terminal, asked again until the answer will do. Answers may come from a pipe as well. */
import type { z } from 'zod';
import { textSchema } from '../../knowledge/fields.ts';
import { finnishMessages } from '../../knowledge/finnish-messages.ts';
import { factSchema, type Text } from '../../knowledge/schema.ts';
import { calendarAdvice, dayOfFinnish } from '../../knowledge/written-day.ts';
import { fold } from '../../language/tokens.ts';
import type { Io } from '../io.ts';

/** The input ended before everything was asked. */
export class UnansweredError extends Error {
  constructor() {
    super('Kysely jäi kesken. Mitään ei kirjoitettu.');
    this.name = 'UnansweredError';
  }
}

/** What an answer means, or what is wrong with it and, where only one thing can have been meant, that thing. */
export type Read<Value> = (answer: string) => { value: Value } | { problem: string; meant?: Meant<Value> };

/** `name` stands in brackets, as what Enter gives. */
export type Meant<Value> = { value: Value; name: string };

export type Dialogue = {
  say(text: string): void;
  /** @throws UnansweredError when the input ends. */
  ask<Value>(question: string, read: Read<Value>): Promise<Value>;
};

const UNANSWERED = 'tämä tarvitaan; kirjoita vastaus, tai keskeytä näppäimillä Ctrl+D';

export const createDialogue = (io: Io, prompt: (text: string) => void): Dialogue => {
  const lines = io.input[Symbol.asyncIterator]();
  const ask = async <Value>(question: string, read: Read<Value>, meant?: Meant<Value>): Promise<Value> => {
    prompt(meant ? `${question} [${meant.name}]: ` : `${question}: `);
    const { value: line, done } = await lines.next();
    if (done) throw new UnansweredError();
    const typed = line.trim();
    const answer = typed === '' && meant ? meant : read(typed);
    if ('value' in answer) return answer.value;
    io.out(`  ${typed === '' ? UNANSWERED : answer.problem}`);
    return ask(question, read, answer.meant);
  };
  return { say: (text) => io.out(text), ask: (question, read) => ask(question, read) };
};

/** As the knowledge files have it. */
export const fitting =
  <Value>(schema: z.ZodType<Value>): Read<Value> =>
  (answer) => {
    const parsed = schema.safeParse(answer, { error: finnishMessages });
    return parsed.success ? { value: parsed.data } : { problem: parsed.error.issues[0]?.message ?? 'tarkista' };
  };

/** As the files have it, or a day as it is written in Finnish: `15.3.2030`. */
const dated =
  (schema: z.ZodType<string>, example: string): Read<string> =>
  (answer) => {
    const written = dayOfFinnish(answer) ?? answer;
    const { data, success } = schema.safeParse(written);
    if (success) return { value: data };
    return { problem: calendarAdvice(written) ?? `kirjoita se näin, ilman lainausmerkkejä: ${example}` };
  };

/** How a coming day, and a day, month or year, may be answered; prompts say so too. */
export const DAY_EXAMPLE = '15.3.2030';
export const TIME_EXAMPLE = '20.11.2026, pelkkä kuukausi 2026-11 tai pelkkä vuosi 2026';
export const aDay = dated(factSchema.shape.addedOn, DAY_EXAMPLE);
export const aTime = dated(factSchema.shape.asOf, TIME_EXAMPLE);

/** An answer that has to hold to what was answered before. */
export const provided =
  <Value>(read: Read<Value>, holds: (value: Value) => boolean, problem: string): Read<Value> =>
  (answer) => {
    const given = read(answer);
    return 'value' in given && !holds(given.value) ? { problem } : given;
  };

/** An empty answer stands for `value`. */
export const withDefault =
  <Value>(value: Value, read: Read<Value>): Read<Value> =>
  (answer) =>
    answer === '' ? { value } : read(answer);

/** An empty answer is none. */
export const optional = <Value>(read: Read<Value>): Read<Value | undefined> =>
  withDefault<Value | undefined>(undefined, read);

export type Option<Id extends string> = { id: Id; name: string };

/** One of a few, by number, name or id, or by a part of the name that only one has. */
export const oneOf =
  <Id extends string>(options: readonly Option<Id>[]): Read<Id> =>
  (answer) => {
    const wanted = fold(answer);
    const whole =
      options[Number(answer) - 1] ?? options.find(({ id, name }) => [fold(id), fold(name)].includes(wanted));
    const near = whole ? [whole] : options.filter(({ name }) => fold(name).includes(wanted));
    const [chosen, ...others] = near;
    if (chosen && others.length === 0) return { value: chosen.id };
    const meant = chosen && `tarkoititko ${near.map(({ name }) => `"${name}"`).join(' tai ')}? `;
    return { problem: `${meant ?? ''}valitse numero 1–${options.length} tai kirjoita vaihtoehto` };
  };

/** One a line, by its number. */
export const listed = (options: readonly Option<string>[]): string =>
  options.map(({ name }, index) => `  ${index + 1} ${name}`).join('\n');

/** Words between commas. */
export const list = <Value>(item: Read<Value>): Read<Value[]> => {
  return (answer) => {
    const values: Value[] = [];
    for (const part of answer
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean)) {
      const read = item(part);
      if ('problem' in read) return { problem: read.problem };
      values.push(read.value);
    }
    return values.length > 0 ? { value: values } : { problem: 'kirjoita ainakin yksi' };
  };
};

const yesNo: Read<boolean> = (answer) => {
  if (/^(?:k|kyllä)$/i.test(answer)) return { value: true };
  return /^(?:e|ei)$/i.test(answer) ? { value: false } : { problem: 'vastaa k (kyllä) tai e (ei)' };
};

export const askYes = (dialogue: Dialogue, question: string): Promise<boolean> =>
  dialogue.ask(`${question} (k = kyllä, e = ei)`, yesNo);

const words = textSchema.shape.fi;

/** The same in three languages. */
export const askText = async (dialogue: Dialogue, what: string, read = fitting(words)): Promise<Text> => ({
  fi: await dialogue.ask(`${what} suomeksi`, read),
  sv: await dialogue.ask('  ruotsiksi', read),
  en: await dialogue.ask('  englanniksi', read),
});

/** The same where it may be left out. */
export const askOptionalText = async (dialogue: Dialogue, what: string): Promise<Text | undefined> => {
  const fi = await dialogue.ask(`${what} suomeksi (ei pakollinen)`, optional(fitting(words)));
  if (fi === undefined) return undefined;
  const sv = await dialogue.ask('  ruotsiksi', fitting(words));
  return { fi, sv, en: await dialogue.ask('  englanniksi', fitting(words)) };
};
