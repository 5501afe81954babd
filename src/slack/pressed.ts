import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Language } from '../knowledge/schema.ts';
import type { Edge } from './edge.ts';
import type { Press, ViewPress } from './press.ts';

/** A press on a message, and the ways to answer it. */
export type Pressed = { press: Press; respond: RespondFn; client: WebClient };

/** What a button on a message does. @returns `stale` where it carries what this version cannot read */
export type OnPress = (edge: Edge, pressed: Pressed) => Promise<'done' | 'stale'>;

/** A press in a modal or in the home. */
export type PressedInView = { press: ViewPress; language: Language; client: WebClient };

/** What a button in a modal or in the home does. @returns `stale` where it carries what this version cannot read */
export type OnViewPress = (edge: Edge, pressed: PressedInView) => Promise<'done' | 'stale'>;
