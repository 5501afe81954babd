/** What can be done on the page, each as a form that it sends. */
import { z } from 'zod';
import { elementState, elementsOf, type Values } from './fake-slack/elements.ts';
import { typed } from './fake-slack/payloads.ts';
import type { People, Pressable } from './fake-slack/people.ts';
import type { FakeMessage, FakeView, Json } from './fake-slack/types.ts';
import { addEphemeral, findChannel, type Workspace } from './fake-slack/workspace.ts';
import { isRecord, recordsIn } from './page/json.ts';
import { TEXTS } from './page/texts.ts';
import type { ToldTime } from './told-time.ts';

export type Doings = Record<string, (form: URLSearchParams) => Promise<unknown>>;

/** What the person is to be told in place of what they wanted to do. */
export class DoingError extends Error {
  override name = 'DoingError';
}

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

const TEXTUAL = new Set([
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'timepicker',
  'datepicker',
  'conversations_select',
]);

const CHOICES = new Set(['static_select', 'multi_static_select', 'radio_buttons', 'checkboxes']);

/** What the form holds for the elements of a message or view; nothing chosen is an empty list. */
const valuesIn = (form: URLSearchParams, on: FakeMessage | FakeView): Values => {
  const values: Record<string, string | string[]> = {};
  for (const { element } of elementsOf(on)) {
    const name = String(element.action_id);
    const all = form.getAll(name);
    if (CHOICES.has(String(element.type))) values[name] = all.filter(Boolean);
    else if (TEXTUAL.has(String(element.type)) && all[0] !== undefined) values[name] = all[0];
  }
  return values;
};

type Placed = { element: Json; blockId: string; rest: readonly string[] };

const isInside = (here: unknown, step: string): here is Json =>
  typeof here === 'object' && here !== null && Object.hasOwn(here, step);

/** The element that a path like `2/elements/0` leads to, and what follows of a path into it. */
const elementAt = (on: Pressable, at: string): Placed => {
  const steps = at.split('/');
  let here: unknown = 'view' in on ? on.view.blocks : on.blocks;
  let blockId = '';
  for (const [index, step] of steps.entries()) {
    here = isInside(here, step) ? here[step] : undefined;
    if (!isRecord(here)) continue;
    const isBlock = steps[index - 1] === undefined || steps[index - 1] === 'child_blocks';
    if (isBlock) blockId = String(here.block_id ?? `block${step}`);
    else return { element: here, blockId, rest: steps.slice(index + 1) };
  }
  throw new DoingError(TEXTS.stale);
};

/** What Slack tells the app of a press or a choice. */
const actionOf = ({ element, blockId, rest }: Placed, values: Values): Json => {
  const { action_id } = element;
  const [inside, index] = rest;
  const common = { type: element.type, action_id, block_id: blockId };
  if (inside === 'options') {
    return { ...common, selected_option: recordsIn(element.options)[Number(index)] };
  }
  if (inside) {
    const side = element[inside];
    return { ...common, ...(isRecord(side) ? { text: side.text, value: side.value } : {}) };
  }
  if (element.type === 'button' || element.type === 'icon_button') return { ...element, block_id: blockId };
  return { ...common, ...elementState(element, values[String(action_id)]) };
};

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
  const command = async (words: string, channel: string, user: string, thread: string | undefined) => {
    const [name = '', ...rest] = words.split(' ');
    if (!commands.includes(name)) return whisper(channel, user, TEXTS.unknownCommand(name), thread);
    if (thread) return whisper(channel, user, TEXTS.commandInThread(name), thread);
    return people.command({ command: name, text: rest.join(' ').trim(), channel, user });
  };

  return {
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
      const action = actionOf(elementAt(on, at), values);
      return people.act(on, action, user, 'view' in on ? values : {});
    },
    async submit(form) {
      const view = viewBy(workspace, read(viewSchema, form).on);
      return people.submit(view, valuesIn(form, view));
    },
    async day(form) {
      const { day, real } = read(daySchema, form);
      time.moveTo(real ? undefined : day);
      workspace.changed();
    },
    async morning() {
      const moment = await digests.next();
      if (moment === undefined) throw new DoingError(TEXTS.noDigests);
      time.jump(moment);
      const before = workspace.messages.length;
      await digests.run();
      workspace.changed();
      if (workspace.messages.length === before) throw new DoingError(TEXTS.quietMorning(time.day()));
    },
    async close(form) {
      return people.dismiss(viewBy(workspace, read(viewSchema, form).on));
    },
    async shortcut(form) {
      const { as: user, callback, message } = read(shortcutSchema, form);
      if (!message) return people.shortcut(callback, user);
      return people.messageShortcut({
        on: found(messageBy(workspace, message)),
        callbackId: callback,
        user,
      });
    },
  };
};
