import { factSchema, sourceSchema } from '../../knowledge/schema.ts';
import {
  askYes,
  aTime,
  type Dialogue,
  fitting,
  optional,
  provided,
  type Read,
  TIME_EXAMPLE,
  withDefault,
} from './dialogue.ts';
import { type Added, type Draft, freeId, SOURCES_FILE } from './draft.ts';

const { title } = sourceSchema.shape;

/** Asks for a source. */
export const askSource = async (dialogue: Dialogue, draft: Draft): Promise<Added> => {
  const publisher = await dialogue.ask('Julkaisija', fitting(title));
  const named = await dialogue.ask('Otsikko, niin kuin se on lähteessä', fitting(title));
  const { today } = draft;
  const published = provided(
    aTime,
    (time) => time <= today.slice(0, time.length),
    `lähde ei voi olla tätä päivää (${today}) uudempi; kirjoita, milloin se on julkaistu`,
  );
  const dated = await dialogue.ask(`Milloin se on julkaistu, esimerkiksi ${TIME_EXAMPLE}`, published);
  const isCertain = await askYes(dialogue, 'Onko päiväys varma, eli lukeeko se lähteessä');
  const url = await dialogue.ask('Osoite, alkaa https:// (ei pakollinen)', optional(fitting(sourceSchema.shape.url)));
  const suggested = freeId(draft, publisher, dated);
  const id = await dialogue.ask(`Tunniste [${suggested}]`, withDefault(suggested, unusedId(draft)));
  const entry = { id, publisher, title: named, date: dated, dateCertain: isCertain ? undefined : false, url };
  return { file: SOURCES_FILE, section: 'sources', entry };
};

/** An id that nothing else has. */
export const unusedId =
  (draft: Draft): Read<string> =>
  (answer) => {
    const read = fitting(factSchema.shape.id)(answer);
    if ('problem' in read || freeId(draft, read.value) === read.value) return read;
    return { problem: `tunniste "${answer}" on jo käytössä` };
  };

const MOST_NAMED = 10;

export type Cited = { added: Added[]; id: string; date: string };

/** A source by its id, or a new one; `what` says of what. */
export const askCitation = async (dialogue: Dialogue, draft: Draft, what = 'Lähteen'): Promise<Cited> => {
  const { sources } = draft.knowledge;
  const known: Read<string> = (answer) => {
    if (answer === 'uusi' || sources.has(answer)) return { value: answer };
    const near = [...sources.values()].filter(({ id, title: name }) =>
      `${id} ${name}`.toLocaleLowerCase('fi').includes(answer.toLocaleLowerCase('fi')),
    );
    const [first, ...others] = near;
    if (answer === '' || !first) return { problem: 'kirjoita lähteen tunniste, sana sen otsikosta, tai uusi' };
    if (others.length === 0)
      return { problem: `${first.title}; Enter ottaa tämän`, meant: { value: first.id, name: first.id } };
    const lines = near.slice(0, MOST_NAMED).map(({ id, title: name }) => `\n    ${id}  ${name}`);
    const more = near.length > MOST_NAMED ? `\n    ja ${near.length - MOST_NAMED} muuta; tarkenna` : '';
    return { problem: `tarkoititko jotain näistä? Kirjoita tunniste:${lines.join('')}${more}` };
  };
  const id = await dialogue.ask(`${what} tunniste, sana otsikosta, tai uusi`, known);
  const source = sources.get(id);
  if (source) return { added: [], id, date: source.date };
  const added = await askSource(dialogue, draft);
  return { added: [added], id: String(added.entry.id), date: String(added.entry.date) };
};
