/** The home: what a person sees when they open the app. */
import type { HomeView, KnownBlock, PlainTextOption } from '@slack/types';
import type { Reply } from '../../answers/message.ts';
import { LANGUAGES, type Language } from '../../knowledge/schema.ts';
import { COMMAND_TEXTS } from '../../language/command-texts.ts';
import { HOME_TEXTS } from '../../language/home-texts.ts';
import { fitted } from '../blocks/fitting.ts';
import { messageBlocks } from '../blocks/message-blocks.ts';
import { markupText, option, plainText } from '../blocks/text-objects.ts';

/** What the home shows, gathered. */
export type Home = {
  language: Language;
  chosen: Language | undefined;
  region: string | undefined;
  regions: readonly { id: string; name: string }[];
  digests: readonly { channel: string; time: string; halted: boolean }[];
  news: Reply;
  coverage: { facts: number; regions: number; known: number; newest: string };
  stored: string;
  curators: string | undefined;
  missingScopes: readonly string[];
  /** When it was put together, as text. */
  time: string;
  /** What has just been done, to be said at the top. */
  notice?: string;
};

/** The first parts of the ids of what can be pressed and chosen here. */
export const HOME_ACTIONS = {
  ask: 'home-ask',
  language: 'home-language',
  region: 'home-region',
  erase: 'home-erase',
} as const;

/** An option that takes a choice back. */
export const NONE = 'none';

const section = (text: string): KnownBlock => ({ type: 'section', text: plainText(text) });
const markup = (text: string): KnownBlock => ({ type: 'section', text: markupText(text) });
const header = (text: string): KnownBlock => ({ type: 'header', text: plainText(text) });
const small = (text: string): KnownBlock => ({ type: 'context', elements: [plainText(text)] });

const select = (action: string, label: string, options: PlainTextOption[], current: string): KnownBlock => {
  const initial = options.find(({ value }) => value === current) ?? options[0];
  return {
    type: 'section',
    text: plainText(label),
    accessory: {
      type: 'static_select',
      action_id: action,
      options,
      ...(initial ? { initial_option: initial } : {}),
    },
  };
};

const choices = ({ language, chosen, region, regions }: Home): KnownBlock[] => {
  const texts = HOME_TEXTS[language];
  const { languages } = COMMAND_TEXTS[language];
  const spoken = LANGUAGES.map((id) => option(languages[id], id));
  const places = regions.map(({ id, name }) => option(name, id));
  return [
    header(texts.mine),
    select(HOME_ACTIONS.language, texts.language, [option(texts.automatic, NONE), ...spoken], chosen ?? NONE),
    select(HOME_ACTIONS.region, texts.region, [option(texts.noRegion, NONE), ...places], region ?? NONE),
  ];
};

const digestLines = ({ language, digests }: Home): KnownBlock[] => {
  const texts = HOME_TEXTS[language];
  const lines = digests.map(
    ({ channel, time, halted }) => `• ${texts.digest(`<#${channel}>`, time)}${halted ? ` ${texts.halted}` : ''}`,
  );
  return [header(texts.digests), lines.length > 0 ? markup(lines.slice(0, 30).join('\n')) : section(texts.noDigests)];
};

const newsBlocks = ({ language, news }: Home): KnownBlock[] => [
  header(HOME_TEXTS[language].newest),
  ...news.messages.flatMap((message) => fitted(message).slice(0, 1)).flatMap(messageBlocks),
];

const storedBlocks = ({ language, stored }: Home): KnownBlock[] => {
  const texts = HOME_TEXTS[language];
  const { title, text, confirm, deny } = texts.eraseConfirm;
  return [
    header(texts.stored),
    {
      type: 'section',
      text: plainText(stored),
      accessory: {
        type: 'button',
        action_id: HOME_ACTIONS.erase,
        text: plainText(texts.erase),
        style: 'danger',
        confirm: {
          title: plainText(title),
          text: plainText(text),
          confirm: plainText(confirm),
          deny: plainText(deny),
          style: 'danger',
        },
      },
    },
  ];
};

const statusBlocks = ({ language, coverage, curators, missingScopes }: Home): KnownBlock[] => {
  const texts = HOME_TEXTS[language];
  const { facts, known, regions, newest } = coverage;
  const lost = missingScopes.map((scope) => texts.withoutScope[scope] ?? scope);
  return [
    header(texts.coverage),
    section(texts.covers(facts, known, regions, newest)),
    curators ? markup(texts.curators(`<#${curators}>`)) : section(texts.noCurators),
    ...(lost.length > 0 ? [header(texts.scopes), section(lost.map((line) => `• ${line}`).join('\n'))] : []),
  ];
};

/** The home as a view. */
export const homeView = (home: Home): HomeView => {
  const texts = HOME_TEXTS[home.language];
  return {
    type: 'home',
    private_metadata: JSON.stringify({ v: 1, l: home.language }),
    blocks: [
      ...(home.notice ? [section(home.notice)] : []),
      header(texts.welcome),
      {
        type: 'section',
        text: plainText(texts.how),
        accessory: { type: 'button', action_id: HOME_ACTIONS.ask, text: plainText(texts.ask), style: 'primary' },
      },
      ...choices(home),
      ...digestLines(home),
      ...newsBlocks(home),
      ...statusBlocks(home),
      ...storedBlocks(home),
      small(texts.updated(home.time)),
    ],
  };
};
