/** What is pressed and chosen in the home. */
import { HOME_TEXTS } from '../../language/home-texts.ts';
import type { Edge } from '../edge.ts';
import { searchView } from '../modals/found.ts';
import { showModal } from '../modals/modal.ts';
import type { OnViewPress, PressedInView } from '../pressed.ts';
import { publishHome } from './home-opened.ts';
import { HOME_ACTIONS, NONE } from './home-view.ts';

const republish = (edge: Edge, { press, client }: PressedInView, notice?: Parameters<typeof publishHome>[3]) =>
  publishHome(edge, client, { team: press.team, user: press.user }, notice);

const ask: OnViewPress = async (_edge, { press, language, client }) => {
  await showModal(client, press.trigger, searchView(language));
};

const chooseLanguage: OnViewPress = async (edge, pressed) => {
  const { team, user, value } = pressed.press;
  const language = (['fi', 'sv', 'en'] as const).find((known) => known === value);
  await edge.store.people.change({ team, user }, { language });
  await republish(edge, pressed);
};

const chooseRegion: OnViewPress = async (edge, pressed) => {
  const { team, user, value } = pressed.press;
  const known = edge.bot.catalogue.regions('fi').some(({ id }) => id === value);
  if (!known && value !== NONE) return;
  await edge.store.people.change({ team, user }, { region: known ? value : undefined });
  await republish(edge, pressed);
};

const erase: OnViewPress = async (edge, pressed) => {
  const { team, user } = pressed.press;
  await edge.store.eraseUser({ team, user });
  await republish(edge, pressed, (language) => HOME_TEXTS[language].erased);
};

export const HOME_PRESSES: readonly [string, OnViewPress][] = [
  [HOME_ACTIONS.ask, ask],
  [HOME_ACTIONS.language, chooseLanguage],
  [HOME_ACTIONS.region, chooseRegion],
  [HOME_ACTIONS.erase, erase],
];
