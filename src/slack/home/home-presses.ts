/** What is pressed and chosen in the home. */
import { LANGUAGES } from '../../knowledge/schema.ts';
import { HOME_TEXTS } from '../../language/home-texts.ts';
import { MODAL_TEXTS } from '../../language/modal-texts.ts';
import { sentence } from '../blocks/payload.ts';
import type { Edge } from '../edge.ts';
import { directly } from '../failures.ts';
import { searchView } from '../modals/found.ts';
import { showModal } from '../modals/modal.ts';
import type { OnViewPress, PressedInView } from '../pressed.ts';
import { publishHome } from './home-opened.ts';
import { HOME_ACTIONS, NONE } from './home-view.ts';

const republish = async (
  edge: Edge,
  { press, client }: PressedInView,
  notice?: Parameters<typeof publishHome>[3],
): Promise<'done'> => {
  await publishHome(edge, client, { team: press.team, user: press.user }, notice);
  return 'done';
};

const ask: OnViewPress = async (_edge, { press, language, client }) => {
  if (await showModal(client, press.trigger, searchView(language))) return 'done';
  await directly(client, press.user)(sentence(MODAL_TEXTS[language].tooLate));
  return 'done';
};

const chooseLanguage: OnViewPress = async (edge, pressed) => {
  const { team, user, value } = pressed.press;
  const language = LANGUAGES.find((known) => known === value);
  await edge.store.people.change({ team, user }, { language });
  return republish(edge, pressed);
};

const chooseRegion: OnViewPress = async (edge, pressed) => {
  const { team, user, value } = pressed.press;
  const known = edge.bot.catalogue.regions('fi').some(({ id }) => id === value);
  if (!known && value !== NONE) return 'stale';
  await edge.store.people.change({ team, user }, { region: known ? value : undefined });
  return republish(edge, pressed);
};

const erase: OnViewPress = async (edge, pressed) => {
  const { team, user } = pressed.press;
  await edge.store.eraseUser({ team, user });
  return republish(edge, pressed, (language) => HOME_TEXTS[language].erased);
};

export const HOME_PRESSES: readonly [string, OnViewPress][] = [
  [HOME_ACTIONS.ask, ask],
  [HOME_ACTIONS.language, chooseLanguage],
  [HOME_ACTIONS.region, chooseRegion],
  [HOME_ACTIONS.erase, erase],
];
