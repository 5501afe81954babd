/** What people do with views and shortcuts, and what Slack does with the app's answers. */
import { refuseView } from './check-blocks.ts';
import { elementState, elementsOf, type Filled, stateOf, type Values } from './elements.ts';
import { isRecord } from './json.ts';
import { actionBody, closedBody, shortcutBody, submissionBody } from './payloads.ts';
import type { Acknowledgement, Deliver, FakeView, Json } from './types.ts';
import { close, modalsOf, push, replace } from './view-methods.ts';
import type { Workspace } from './workspace.ts';

export type Choice = { on: FakeView; choose: string; as: Filled; values?: Values };

export type Interactions = {
  /** Submits a modal; values that are left out stay as the app set them. Slack itself holds back what is required and empty. */
  submit(view: FakeView, values?: Values): Promise<Acknowledgement>;
  /** Closes a modal without submitting. */
  dismiss(view: FakeView): Promise<Acknowledgement>;
  /** Chooses in an element of a view that tells the app at once. */
  choose(choice: Choice): Promise<Acknowledgement>;
  /** The shortcut of the bolt or of the message box. */
  shortcut(callbackId: string, user: string): Promise<Acknowledgement>;
};

const showErrors = (workspace: Workspace, view: FakeView, errors: unknown): void => {
  const known = new Set(elementsOf(view).map(({ blockId }) => blockId));
  const entries = isRecord(errors) ? Object.entries(errors) : [];
  const stray = entries.find(([blockId]) => !known.has(blockId));
  if (entries.length === 0 || stray) throw new Error(`Slack shows no such error: ${JSON.stringify(errors)}`);
  view.errors = Object.fromEntries(entries.map(([blockId, text]) => [blockId, String(text)]));
  workspace.changed();
};

/** A view in an answer has to be one that Slack takes. */
const taken = (view: unknown): Json => {
  const refused = refuseView(view, 'modal');
  if (refused || !isRecord(view)) throw new Error(`Slack refuses the view: ${JSON.stringify(refused)}`);
  return view;
};

/** What Slack does with the answer to a submission; an answer it would not take is the app's mistake. */
const answered = (workspace: Workspace, { view, hash }: { view: FakeView; hash: string }, payload: unknown): void => {
  const response = isRecord(payload) ? payload : {};
  switch (response.response_action) {
    case 'errors':
      showErrors(workspace, view, response.errors);
      break;
    case 'update': {
      const next = taken(response.view);
      // In one process, a delivery ends when the app is done: it may have shown what comes after this already.
      if (view.hash === hash) replace(workspace, view, next);
      break;
    }
    case 'push':
      push(workspace, view.user, taken(response.view));
      break;
    case 'clear':
      close(workspace, modalsOf(workspace, view.user));
      break;
    default:
      close(workspace, [view]);
  }
};

/** People's doings in a workspace, told to the app by `deliver`. */
export const createInteractions = (workspace: Workspace, deliver: Deliver): Interactions => {
  const send = (body: Json) => deliver({ kind: 'interactive', body });
  return {
    async submit(view, values = {}) {
      const { state, missing } = stateOf(view, values);
      if (Object.keys(missing).length > 0) {
        view.errors = missing;
        return { ok: false };
      }
      const { hash } = view;
      const acknowledgement = await send(submissionBody(workspace, view, state));
      if (acknowledgement.ok) answered(workspace, { view, hash }, acknowledgement.payload);
      return acknowledgement;
    },
    async dismiss(view) {
      close(workspace, [view]);
      return view.view.notify_on_close ? send(closedBody(workspace, view)) : { ok: true };
    },
    async choose({ on, choose, as, values = {} }) {
      const found = elementsOf(on).find(({ element, label }) => element.action_id === choose || label === choose);
      if (!found) throw new Error(`Nothing to choose from: "${choose}"`);
      const { element, blockId } = found;
      const action = { ...elementState(element, as), action_id: element.action_id, block_id: blockId };
      const { state } = stateOf(on, { ...values, [String(element.action_id)]: as });
      return send(actionBody(workspace, { on, action, user: on.user, state }));
    },
    shortcut: (callbackId, user) => send(shortcutBody(workspace, callbackId, user)),
  };
};
