/** A reply inside a modal: no tables there, and twice as many blocks as in a message. */
import type { KnownBlock } from '@slack/types';
import type { Reply } from '../../answers/message.ts';
import { choiceBlocks } from './buttons.ts';
import { fitted } from './fitting.ts';
import { messageBlocks } from './message-blocks.ts';

const ROOM = 80;

/** The blocks of a reply, its choices as buttons. */
export const modalBlocks = (reply: Reply): KnownBlock[] =>
  reply.messages
    .flatMap(({ table: _, ...message }, position) =>
      fitted(message).flatMap((fit) => [...messageBlocks(fit), ...choiceBlocks(fit, position)]),
    )
    .slice(0, ROOM);
