/** Every modal that can be submitted. */
import { COMPARE_MODAL } from './compare.ts';
import { DIGEST_MODAL } from './digest.ts';
import { FEEDBACK_MODAL } from './feedback.ts';
import { SEARCH_MODAL } from './found.ts';
import type { Modal } from './modal.ts';
import { REPLY_MODAL } from './reply.ts';
import { REQUEST_MODAL } from './request.ts';

export const MODALS: readonly Modal[] = [
  SEARCH_MODAL,
  FEEDBACK_MODAL,
  REQUEST_MODAL,
  COMPARE_MODAL,
  REPLY_MODAL,
  DIGEST_MODAL,
];
