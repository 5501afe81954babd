/** Modals submitted. All come through one door, so that none is left unacknowledged. */
import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../knowledge/schema.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { fromJson } from '../../store/json.ts';
import type { Payload } from '../blocks/payload.ts';
import type { Edge } from '../edge.ts';
import { directly, reportFailure } from '../failures.ts';
import { notice, readSubmission, type Submission, type Submitted, showNotice, showOutcome } from './modal.ts';
import { MODALS } from './modals.ts';

export type ViewArguments = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

const languageSchema = z.object({ l: z.enum(LANGUAGES) });

/** The language of a modal, which every one carries. */
const languageOf = ({ metadata }: Submission): Language => fromJson(metadata, languageSchema)?.l ?? 'fi';

const finish = async ({ ack }: ViewArguments, submission: Submission, submitted: Submitted): Promise<void> => {
  if ('errors' in submitted) return ack({ response_action: 'errors', errors: submitted.errors });
  if ('update' in submitted) return ack({ response_action: 'update', view: submitted.update });
  const { language, work } = submitted;
  await ack({ response_action: 'update', view: notice(language, SLACK_TEXTS[language].sending) });
  await showOutcome(submission, language, await work());
};

/** Acknowledges any submission and does what its modal is for; a failure ends in an apology in the modal. */
export const answerSubmission = async (edge: Edge, args: ViewArguments): Promise<void> => {
  const read = readSubmission(args.body, args.client);
  const modal = MODALS.find(({ id }) => id === read?.id);
  const language = read ? languageOf(read.submission) : 'fi';
  if (!read || !modal) {
    return args.ack({ response_action: 'update', view: notice(language, SLACK_TEXTS[language].staleModal) });
  }
  const { submission } = read;
  let acknowledged = false;
  const ack: ViewArguments['ack'] = async (response) => {
    acknowledged = true;
    await args.ack(response);
  };
  try {
    await finish({ ...args, ack }, submission, await modal.submit(edge, submission));
  } catch (error) {
    const tell = async ({ text }: Payload) => {
      if (acknowledged) await showNotice(submission, language, text);
      else await args.ack({ response_action: 'update', view: notice(language, text) });
    };
    const ways = [tell, directly(args.client, submission.user)];
    await reportFailure(edge, { door: `modal-${modal.id}`, error, language, ways });
  }
};
