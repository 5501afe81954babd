/** Whose name is asked for: a project has a name of its own, besides those of the people and bodies that run it. */
import type { Unit } from './question.ts';
import type { Span } from './spans.ts';
import { asksFor, silentUnit } from './units.ts';

/** "Mikä on hankkeen nimi?", "vad heter projektet?": where nothing but a project is spoken of, the name is the project's. */
export const withProjectNamed = (units: readonly Unit[], core: readonly Span[]): Unit[] => {
  const others = units.filter((unit) => !asksName(unit));
  const isOfProject = core.some(isProject) && !asksFor(units, 'who') && others.every(({ must }) => !must);
  return units.map((unit) => (isOfProject && asksName(unit) ? projectName(unit) : unit));
};

/** Without its word: a fact that says `nimi`, or a research call where the project is called something, names no project by it. */
const projectName = ({ text }: Unit): Unit => ({ ...silentUnit({ kind: 'detail', id: 'project-name' }), text });

const asksName = ({ senses }: Unit): boolean => senses.some(({ kind, id }) => kind === 'detail' && id === 'name');

const isProject = ({ tokens }: Span): boolean => PROJECT.test(tokens.at(-1)?.lower ?? '');
/** With what stands before it in a compound: `rakenneuudistushanke`, `strukturreformprojektet`; of `hankejohtaja` more is said. */
const PROJECT =
  /(?:hanke|hanketta|hankkee\p{L}{1,3}|hankkei\p{L}{1,3}|projekti\p{L}{0,3}|projekt(?:et|en|ens|ets)?|projects?)$/u;
