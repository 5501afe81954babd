/** A bot of a few rules, so that the Slack edge can be tested without knowledge. */
import type { Bot, Request } from '../../src/answers/bot.ts';
import type { Catalogue } from '../../src/answers/catalogue.ts';
import type { Message, Reply } from '../../src/answers/message.ts';
import type { Language } from '../../src/knowledge/schema.ts';
import type { Query } from '../../src/questions/question.ts';
import { message, query } from './messages.ts';

export type FakeBot = Bot & {
  /** All that was asked, in order. */
  asked: Request[];
  chosen: { query: Query; language: Language }[];
};

export const HEADLINES = {
  'keski-suomi': 'Keski-Suomelle on myönnetty yli 9 miljoonaa euroa.',
  'etela-savo': 'Etelä-Savolle on myönnetty 5 miljoonaa euroa.',
  'pohjois-savo': 'Pohjois-Savolle on myönnetty 7 miljoonaa euroa.',
} as const;
type Region = keyof typeof HEADLINES;

const isRegion = (id: string | undefined): id is Region => id !== undefined && id in HEADLINES;

const funding = (region: Region): Query => query({ topics: ['funding'], subjects: [region] });

const answered = (region: Region, language: Language): Message =>
  message({
    language,
    headline: HEADLINES[region],
    details: ['Päätös tehtiin kesällä 2020.', 'Summa kattaa molemmat ohjelmat.'],
    citations: [
      { publisher: 'Keski-Suomen liitto', title: 'Tiedote', date: 'toukokuu 2020', url: 'https://example.fi/tiedote' },
    ],
    notes: ['Tieto on vuodelta 2020.'],
    choices: [{ label: 'Rahoitus: Etelä-Savo', query: funding('etela-savo') }],
  });

const clarified = (language: Language): Message =>
  message({
    kind: 'clarify',
    language,
    headline: 'Kumpaa Savoa tarkoitat?',
    choices: [
      { label: 'Etelä-Savo', query: funding('etela-savo') },
      { label: 'Pohjois-Savo', query: funding('pohjois-savo') },
    ],
  });

const regionIn = (text: string): Region | undefined => {
  if (/keski-suom/i.test(text)) return 'keski-suomi';
  if (/etelä-savo/i.test(text)) return 'etela-savo';
  return /pohjois-savo/i.test(text) ? 'pohjois-savo' : undefined;
};

const replyOf = (said: Message, context: Query | undefined): Reply => ({
  language: said.language,
  messages: [said],
  context,
  ...(said.kind === 'answer' && context ? { share: context } : {}),
});

const answerTo = ({ text, previous }: Request): Reply => {
  const language: Language = /\b(how|what)\b/i.test(text) ? 'en' : 'fi';
  if (/räjähdä/.test(text)) throw new TypeError(`cannot read ${text}`);
  if (text === '' || /^(apua|help)$/i.test(text)) {
    return replyOf(message({ kind: 'help', headline: 'Kysy esimerkiksi: rahoitus Keski-Suomi.' }), undefined);
  }
  const region = regionIn(text) ?? (/paljonko|entä/i.test(text) ? previous?.subjects[0] : undefined);
  if (isRegion(region)) return replyOf(answered(region, language), funding(region));
  if (/savo/i.test(text)) return replyOf(clarified(language), undefined);
  const left = `En tiedä, mitä tarkoittaa: ${text}`;
  return replyOf(
    message({ kind: 'unknown', language, headline: 'En löytänyt tästä tietoa.', notes: [left] }),
    undefined,
  );
};

const NAMES: Record<string, string> = {
  'keski-suomi': 'Keski-Suomi',
  'etela-savo': 'Etelä-Savo',
  'pohjois-savo': 'Pohjois-Savo',
};

const createFakeCatalogue = (): Catalogue => ({
  named: (text) => {
    const region = regionIn(text);
    return { regions: region ? [region] : [], programmes: [], ambiguous: !region && /savo/i.test(text) };
  },
  namesOf: (ids) => ids.flatMap((id) => NAMES[id] ?? []),
  regions: () => Object.entries(NAMES).map(([id, name]) => ({ id, name })),
  coverage: () => ({ facts: 3, regions: 22, known: 3, newest: '2020-09' }),
  relay: ({ text, source }, language) =>
    replyOf(
      message({
        kind: 'relayed',
        language,
        headline: 'Kuraattorin vastaus',
        details: [text],
        citations: [{ publisher: String(source.publisher), title: source.title, date: source.date }],
      }),
      undefined,
    ),
});

/** The bot; `special` may answer otherwise. */
export const createFakeBot = (special: (request: Request) => Reply | undefined = () => undefined): FakeBot => {
  const asked: Request[] = [];
  const chosen: FakeBot['chosen'] = [];
  return {
    asked,
    chosen,
    catalogue: createFakeCatalogue(),
    ask(request) {
      asked.push(request);
      return special(request) ?? answerTo(request);
    },
    choose(choosing) {
      chosen.push(choosing);
      const { listing, subjects } = choosing.query;
      const region = subjects[0];
      if (listing) {
        return replyOf(
          message({ language: choosing.language, headline: `${listing} ${subjects.join()}`.trim() }),
          undefined,
        );
      }
      if (!isRegion(region)) throw new Error('No such region');
      return replyOf(answered(region, choosing.language), choosing.query);
    },
  };
};
