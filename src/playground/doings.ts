/** What can be done on the page, each as a form that it sends. */
import { z } from 'zod';
import { dateText } from '../language/values.ts';
import { actionAt, valuesIn } from './acting.ts';
import { DoingError } from './doing-error.ts';
import { typed } from './fake-slack/payloads.ts';
import type { People } from './fake-slack/people.ts';
import type { FakeMessage, FakeView } from './fake-slack/types.ts';
import { addEphemeral, findChannel, type Workspace } from './fake-slack/workspace.ts';
import { TEXTS } from './page/texts.ts';
import type { ToldTime } from './told-time.ts';

/** Does what a form says; what it returns is for the person on the page to know. */
export type Doing = (form: URLSearchParams) => Promise<string | undefined>;
export type Doings = Record<string, Doing>;

const text = z.string().min(1).max(12_000);
const id = z.string().min(1).max(100);
const saySchema = z.object({ as: id, channel: id, thread: id.optional(), text });
const actSchema = z.object({ as: id, on: id, at: z.string().max(200) });
const viewSchema = z.object({ on: id });
const daySchema = z.object({ day: z.iso.date().or(z.literal('')), real: z.string().optional() });
const shortcutSchema = z.object({ as: id, callback: id, message: id.optional() });

const read = <Shape>(schema: z.ZodType<Shape>, form: URLSearchParams): Shape => {
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new DoingError(TEXTS.stale);
  return parsed.data;
};

/** The page that was sent may be no longer up to date. */
const found = <Thing>(thing: Thing | undefined): Thing => {
  if (thing === undefined) throw new DoingError(TEXTS.stale);
  return thing;
};

const messageBy = (workspace: Workspace, ts: string): FakeMessage | undefined =>
  [...workspace.messages, ...workspace.ephemerals].find((message) => message.ts === ts);

const viewBy = ({ views }: Workspace, viewId: string): FakeView => found(views.find(({ id }) => id === viewId));

export type Digests = {
  /** The moment at which the next are due, in milliseconds; undefined where no channel gets any. */
  next(): Promise<number | undefined>;
  /** Posts those that are due. */
  run(): Promise<void>;
};

export type DoingSetting = {
  workspace: Workspace;
  people: People;
  time: ToldTime;
  digests: Digests;
  /** The commands that the app has. */
  commands: readonly string[];
};

/** People's doings in the workspace. */
export const createDoings = ({ workspace, people, time, digests, commands }: DoingSetting): Doings => {
  const { botUserId, botName } = workspace.app;

  const whisper = (channel: string, to: string, words: string, thread: string | undefined) =>
    addEphemeral(workspace, {
      channel,
      user: 'USLACKBOT',
      text: words,
      visibleTo: to,
      ...(thread ? { threadTs: thread } : {}),
    });

  /** Slack takes a message that begins with a slash for a command, and has none of its own in threads for apps. */
  const command = async (words: string, channel: string, user: string, thread: string | undefined): Promise<void> => {
    const [name = '', ...rest] = words.split(' ');
    if (!commands.includes(name)) whisper(channel, user, TEXTS.unknownCommand(name), thread);
    else if (thread) whisper(channel, user, TEXTS.commandInThread(name), thread);
    else await people.command({ command: name, text: rest.join(' ').trim(), channel, user });
  };

  const quietly: Record<string, (form: URLSearchParams) => Promise<unknown>> = {
    async say(form) {
      const { as: user, channel, thread, text: said } = read(saySchema, form);
      found(findChannel(workspace, channel));
      const words = said.trim();
      if (words.startsWith('/')) return command(words, channel, user, thread);
      const mentioning = typed(words).replaceAll(new RegExp(`@${botName}(?![\\p{L}\\d])`, 'giu'), `<@${botUserId}>`);
      return people.say({ channel, user, text: mentioning, ...(thread ? { threadTs: thread } : {}) });
    },
    async act(form) {
      const { as: user, on: target, at } = read(actSchema, form);
      const on = messageBy(workspace, target) ?? viewBy(workspace, target);
      const values = valuesIn(form, on);
      return people.act(on, actionAt(on, at, values), user, 'view' in on ? values : {});
    },
    async submit(form) {
      const view = viewBy(workspace, read(viewSchema, form).on);
      return people.submit(view, valuesIn(form, view));
    },
    close: async (form) => people.dismiss(viewBy(workspace, read(viewSchema, form).on)),
    async shortcut(form) {
      const { as: user, callback, message } = read(shortcutSchema, form);
      if (!message) return people.shortcut(callback, user);
      return people.messageShortcut({ on: found(messageBy(workspace, message)), callbackId: callback, user });
    },
    async day(form) {
      const { day, real } = read(daySchema, form);
      time.moveTo(real ? undefined : day);
      workspace.changed();
    },
  };

  /** Posts the next digests, as on the morning they are due. */
  const morning: Doing = async () => {
    const moment = await digests.next();
    if (moment === undefined) return TEXTS.noDigests;
    time.jump(moment);
    const before = workspace.messages.length;
    await digests.run();
    workspace.changed();
    const isQuiet = workspace.messages.length === before;
    return isQuiet ? TEXTS.quietMorning(dateText(time.day(), 'fi')) : undefined;
  };

  const withoutNote =
    (run: (form: URLSearchParams) => Promise<unknown>): Doing =>
    async (form) => {
      await run(form);
      return undefined;
    };
  return {
    ...Object.fromEntries(Object.entries(quietly).map(([name, run]) => [name, withoutNote(run)])),
    morning,
  };
};
