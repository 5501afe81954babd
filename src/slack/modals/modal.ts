/** What all modals have in common: how they are built, opened and read. */
import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Language } from '../../knowledge/schema.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { sentence } from '../blocks/payload.ts';
import { plainText } from '../blocks/text-objects.ts';
import type { Edge } from '../edge.ts';
import { directly } from '../failures.ts';
import { refusal } from '../posting.ts';

/** A modal that was submitted. */
export type Submission = {
  team: string;
  user: string;
  viewId: string;
  metadata: string;
  client: WebClient;
  /** What was typed, or picked as a time or a date; empty where nothing was. */
  text(input: string): string;
  /** The values of the options chosen. */
  chosen(input: string): string[];
};

export type Submitted =
  /** What is wrong, by input; the modal stays as it is. */
  | { errors: Record<string, string> }
  | { update: ModalView }
  /** Takes longer than Slack waits for, or may fail: the modal says so until it shows the outcome, a sentence. */
  | { language: Language; work: () => Promise<string> };

export type Modal = { id: string; submit: (edge: Edge, submission: Submission) => Promise<Submitted> };

export type ModalParts = {
  /** At most 24 characters, as Slack draws it. */
  title: string;
  language: Language;
  blocks: KnownBlock[];
  /** The modal that takes it, and the label of the button; none: nothing to submit. */
  submit?: { id: string; label: string };
  /** Goes back to the bot with every press and submission. */
  metadata?: unknown;
};

/** The modal as Slack takes it. */
export const modalView = ({ title, language, blocks, submit, metadata }: ModalParts): ModalView => ({
  type: 'modal',
  title: plainText(title),
  close: plainText(SLACK_TEXTS[language].close),
  blocks,
  ...(submit ? { submit: plainText(submit.label), callback_id: submit.id } : {}),
  ...(metadata === undefined ? {} : { private_metadata: JSON.stringify(metadata) }),
});

/** A modal that says one thing. */
export const notice = (language: Language, text: string): ModalView =>
  modalView({ title: 'Sotebotti', language, blocks: [{ type: 'section', text: plainText(text) }] });

export type InputParts = {
  id: string;
  label: string;
  element: InputBlock['element'];
  hint?: string;
  optional?: boolean;
};

/** An input by whose id its value is read and its error told. */
export const input = ({ id, label, element, hint, optional = false }: InputParts): InputBlock => ({
  type: 'input',
  block_id: id,
  label: plainText(label),
  element: { ...element, action_id: id },
  optional,
  ...(hint ? { hint: plainText(hint) } : {}),
});

const stateSchema = z.object({
  value: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
});

const submissionSchema = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), stateSchema)) }),
  }),
});

/** The submission in what Slack sent, with the id of its modal. */
export const readSubmission = (
  body: unknown,
  client: WebClient,
): { id: string; submission: Submission } | undefined => {
  const read = submissionSchema.safeParse(body);
  if (!read.success) return undefined;
  const { team, user, view } = read.data;
  const states = new Map(Object.values(view.state.values).flatMap((block) => Object.entries(block)));
  const text = (id: string): string => {
    const { value, selected_time, selected_date, selected_conversation } = states.get(id) ?? {};
    return value ?? selected_time ?? selected_date ?? selected_conversation ?? '';
  };
  const chosen = (id: string): string[] => {
    const { selected_option, selected_options } = states.get(id) ?? {};
    return (selected_options ?? (selected_option ? [selected_option] : [])).map(({ value }) => value);
  };
  const submission = {
    team: team?.id ?? user.team_id ?? '',
    user: user.id,
    viewId: view.id,
    metadata: view.private_metadata,
    client,
    text,
    chosen,
  };
  return { id: view.callback_id, submission };
};

/** Opens a modal. @returns false where Slack held the trigger for too long, so that the asker has to press again */
export const showModal = async (client: WebClient, trigger: string, view: ModalView): Promise<boolean> => {
  try {
    await client.views.open({ trigger_id: trigger, view });
    return true;
  } catch (error) {
    if (!['expired_trigger_id', 'exchanged_trigger_id'].includes(refusal(error) ?? '')) throw error;
    return false;
  }
};

export type OpenModal = { client: WebClient; viewId: string; user: string };

/** Puts one sentence in the place of what an open modal shows. */
export const showNotice = ({ client, viewId }: OpenModal, language: Language, text: string) =>
  client.views.update({ view_id: viewId, view: notice(language, text) });

/** Says what came of a modal: in it, and where it has been closed meanwhile, to the person directly. */
export const showOutcome = async (modal: OpenModal, language: Language, text: string): Promise<void> => {
  try {
    await showNotice(modal, language, text);
  } catch (error) {
    if (refusal(error) !== 'not_found') throw error;
    await directly(modal.client, modal.user)(sentence(text));
  }
};
