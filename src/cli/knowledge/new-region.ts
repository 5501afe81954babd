import { textSchema } from '../../knowledge/fields.ts';
import { regionSchema } from '../../knowledge/schema.ts';
import { askText, askYes, type Dialogue, fitting, optional, type Read, withDefault } from './dialogue.ts';
import { type Added, type Draft, findSubject, freeId } from './draft.ts';
import { askCitation, unusedId } from './new-source.ts';

type Municipality = { code: string; name: string | { fi: string; sv: string; en: string } };

/** `047 Enontekiö`, with the Swedish name after a slash where it is another: `148 Inari / Enare`. A municipality is in one region only. */
const municipality =
  (draft: Draft): Read<Municipality> =>
  (answer) => {
    const [, code, fi, sv] = /^(\d{3}) +([^/]+?)(?: *\/ *([^/]+))?$/.exec(answer) ?? [];
    if (!code || !fi) return { problem: 'kirjoita kuntanumero ja nimi, esimerkiksi 148 Inari / Enare' };
    const known = findSubject(draft, fi);
    const owner = known && draft.knowledge.subjects.get(known.within ?? known.id);
    if (owner) return { problem: `nimi ${fi} on jo alueella ${owner.name.fi}; poista se ensin sieltä` };
    return { value: { code, name: sv ? { fi, sv, en: fi } : fi } };
  };

/** A name that nothing else goes by. */
const newName =
  (draft: Draft): Read<string> =>
  (answer) => {
    const owner = findSubject(draft, answer);
    return owner
      ? { problem: `nimi "${answer}" on jo kohteella "${owner.id}"; kirjoita toinen` }
      : fitting(textSchema.shape.fi)(answer);
  };

/** Asks for a region and makes its file. */
export const askRegion = async (dialogue: Dialogue, draft: Draft): Promise<Added[]> => {
  const name = await askText(dialogue, 'Alueen nimi', newName(draft));
  const suggested = freeId(draft, name.fi);
  const id = await dialogue.ask(
    `Tunniste, jota ei muuteta enää [${suggested}]`,
    withDefault(suggested, unusedId(draft)),
  );
  const maakunta = await askText(dialogue, 'Maakunta');
  const officialPage = await dialogue.ask('Virallinen sivu, alkaa https://', fitting(regionSchema.shape.officialPage));
  const source = await askCitation(dialogue, draft, 'Alueen kunnat luettelevan lähteen');
  const municipalities: unknown[] = [];
  if (await askYes(dialogue, 'Lisätäänkö kuntia')) {
    for (;;) {
      const entry = await dialogue.ask(
        'Kunta, esimerkiksi 148 Inari / Enare (tyhjä lopettaa)',
        optional(municipality(draft)),
      );
      if (!entry) break;
      municipalities.push(entry);
    }
  }
  const entry = { id, name, maakunta, officialPage, municipalitySource: source.id, municipalities };
  return [...source.added, { file: `regions/${id}.yml`, section: 'region', entry }];
};
