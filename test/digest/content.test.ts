import { describe, expect, it } from 'vitest';
import { composeDigest, type Occasion } from '../../src/digest/compose.ts';
import { newsSince, versionOf } from '../../src/digest/news.ts';
import { digestText, presentDigest } from '../../src/digest/present-digest.ts';
import { previewDigest } from '../../src/digest/preview.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { FactEntry } from '../../src/knowledge/schema.ts';
import { DEFAULT_SETTINGS } from '../../src/store/channels.ts';
import { deadline, fact, knowledgeOf } from '../support/synthetic-knowledge.ts';

/** A Tuesday, so that nothing weekly is told. */
const DAY = '2027-03-02';
const text = (words: string) => ({ fi: words, sv: words, en: words });

const occasion = (knowledge: Knowledge, more: Partial<Occasion> = {}): Occasion => ({
  knowledge,
  settings: { ...DEFAULT_SETTINGS, regions: ['kainuu'] },
  day: DAY,
  news: [],
  counts: [],
  since: '2027-03-01',
  opensWeek: false,
  ...more,
});

const itemsIn = (knowledge: Knowledge, more: Partial<Occasion> = {}) =>
  (composeDigest(occasion(knowledge, more))?.items ?? []).map(({ kind, fact: { id }, date }) => [kind, id, date]);

const scheduled = (id: string, value: FactEntry['value'], event: FactEntry['event'] = 'milestone') =>
  fact(id, { topic: 'schedule', event, about: text(id), value });

describe('what lies ahead', () => {
  it('is told from two weeks before its day until that day', () => {
    const days = ['2027-03-01', '2027-03-02', '2027-03-16', '2027-03-17'];
    const knowledge = knowledgeOf({ kainuu: days.map((day) => deadline(`x-${day}`, day)) });
    expect(itemsIn(knowledge)).toEqual([
      ['deadline', 'x-2027-03-02', '2027-03-02'],
      ['deadline', 'x-2027-03-16', '2027-03-16'],
    ]);
  });

  it.each<[string, FactEntry['value'], FactEntry['event'], string[]]>([
    ['a month that begins soon', { on: '2027-04' }, 'milestone', ['2027-03-18', '2027-04-30']],
    ['the end of a year', { on: '2027' }, 'end', ['2027-12-17', '2027-12-31']],
    ['the start of a year', { on: '2028' }, 'start', ['2027-12-18', '2028-01-01']],
    ['the start of a span', { from: '2027-05-03', to: '2028-12' }, 'span', ['2027-04-19', '2027-05-03']],
    ['the end of a span', { from: '2020', to: '2027-05-03' }, 'span', ['2027-04-19', '2027-05-03']],
  ])('may be %s', (_what, value, event, [first = '', last = '']) => {
    const knowledge = knowledgeOf({ kainuu: [scheduled('x', value, event)] });
    const toldOn = (day: string) => itemsIn(knowledge, { day }).length === 1;
    const next = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
    expect([next(first, -1), first, last, next(last, 1)].map(toldOn)).toEqual([false, true, true, false]);
  });

  it('is in the order of its days, and says how near it is', () => {
    const knowledge = knowledgeOf({
      kainuu: [deadline('kolmas', '2027-03-08'), deadline('toinen', '2027-03-03'), deadline('eka', '2027-03-02')],
    });
    const digest = composeDigest(occasion(knowledge));
    if (!digest) throw new Error('no digest');
    expect(presentDigest(digest, knowledge).sections).toMatchObject([
      {
        heading: 'Tänään ja lähiaikoina',
        lines: [
          expect.stringMatching(/^Tänään – Kainuu: määräaika eka: määräaika on 2\.3\.2027 \(/),
          expect.stringMatching(/^Huomenna – Kainuu: määräaika toinen/),
          expect.stringMatching(/^Ma 8\.3\.2027 – Kainuu: määräaika kolmas/),
        ],
      },
    ]);
  });

  it('leaves out what was replaced', () => {
    const old = deadline('vanha', '2027-03-08');
    const now = { ...deadline('uusi', '2027-03-09', { supersedes: ['vanha'] }), about: old.about, asOf: '2027-01-01' };
    expect(itemsIn(knowledgeOf({ kainuu: [old, now] }))).toEqual([['deadline', 'uusi', '2027-03-09']]);
  });
});

describe('what concerns a channel', () => {
  const knowledge = knowledgeOf({
    kainuu: [deadline('kainuun', '2027-03-08')],
    lappi: [deadline('lapin', '2027-03-08')],
    suomi: [deadline('kaikkien', '2027-03-08')],
  });
  const told = (regions: string[]) =>
    itemsIn(knowledge, { settings: { ...DEFAULT_SETTINGS, regions } }).map(([, id]) => id);

  it('are its regions and the whole country; without regions, everything', () => {
    expect(told(['kainuu'])).toEqual(['kaikkien', 'kainuun']);
    expect(told(['kainuu', 'lappi'])).toEqual(['kaikkien', 'kainuun', 'lapin']);
    expect(told([])).toEqual(['kaikkien', 'kainuun', 'lapin']);
  });

  it('are its programmes where it has chosen some', () => {
    const covering = (id: string, programmes: string[]) => deadline(id, '2027-03-08', { covers: { programmes } });
    const some = knowledgeOf({
      kainuu: [covering('yksi', ['a']), covering('kaksi', ['a', 'b']), deadline('muu', '2027-03-08')],
    });
    const settings = { ...DEFAULT_SETTINGS, regions: ['kainuu'], programmes: ['b'] };
    expect(itemsIn(some, { settings }).map(([, id]) => id)).toEqual(['kaksi', 'muu']);
  });
});

describe('what is new', () => {
  const old = fact('vanha', { value: text('Sisältö') });
  const before = versionOf(knowledgeOf({ kainuu: [old, fact('muu')] })).facts;
  const newsOf = (facts: FactEntry[]) =>
    newsSince(knowledgeOf({ kainuu: facts }), before).map(({ kind, fact: { id } }) => [kind, id]);

  it('is what was not there, whatever day is written in it', () => {
    expect(newsOf([old, fact('muu'), fact('uusi', { addedOn: '2020-01-02' })])).toEqual([['new', 'uusi']]);
  });

  it('is what a reader sees changed, not what helps to find it', () => {
    expect(newsOf([{ ...old, value: text('Toinen sisältö') }, fact('muu')])).toEqual([['changed', 'vanha']]);
    expect(newsOf([{ ...old, note: text('Huomio') }, fact('muu')])).toEqual([['changed', 'vanha']]);
    expect(newsOf([{ ...old, keywords: { fi: ['sana'] }, owner: 'toimisto' }, fact('muu')])).toEqual([]);
  });

  it('is what was replaced, once', () => {
    const now = fact('uusi', { supersedes: ['vanha'], asOf: '2021-01-01' });
    expect(newsOf([old, fact('muu'), now])).toEqual([
      ['superseded', 'vanha'],
      ['new', 'uusi'],
    ]);
    const after = versionOf(knowledgeOf({ kainuu: [old, fact('muu'), now] })).facts;
    expect(newsSince(knowledgeOf({ kainuu: [old, fact('muu'), now] }), after)).toEqual([]);
  });

  it('is not what was taken away', () => {
    expect(newsOf([old])).toEqual([]);
  });

  it('says what took the place of what was replaced', () => {
    const now = fact('uusi', { supersedes: ['vanha'], asOf: '2021-01-01', value: text('Uusi sisältö') });
    const knowledge = knowledgeOf({ kainuu: [old, now] });
    const digest = composeDigest(occasion(knowledge, { news: newsSince(knowledge, before) }));
    if (!digest) throw new Error('no digest');
    const { sections } = presentDigest(digest, knowledge);
    expect(sections.map(({ heading }) => heading)).toEqual(['Uutta', 'Korvautunut']);
    expect(sections[1]?.lines[0]).toMatch(/^Kainuu: Sisältö \(.*Nyt voimassa: Kainuu: Uusi sisältö/);
  });
});

describe('nothing to tell', () => {
  it('is no digest', () => {
    expect(composeDigest(occasion(knowledgeOf({ kainuu: [fact('vanha')] })))).toBeNull();
  });

  it('is said the first time, with what is known of the region and how to add what lies ahead', () => {
    const knowledge = knowledgeOf({ kainuu: [fact('vanha'), deadline('mennyt', '2020-01-01')] });
    const digest = composeDigest(occasion(knowledge, { news: null }));
    if (!digest) throw new Error('no digest');
    const message = presentDigest(digest, knowledge);
    expect(message.headline).toBe('Ensimmäinen aamuposti 2.3.2027');
    expect(message.sections).toEqual([
      {
        heading: 'Mitä tiedän',
        lines: ['kainuu: aikataulu ja sisältö. Virallinen sivu: https://example.fi/kainuu'],
      },
      { heading: 'Tänään ja lähiaikoina', lines: [expect.stringContaining('ei ole tulevia määräaikoja')] },
    ]);
  });

  it('the first time tells what lies ahead however far', () => {
    const knowledge = knowledgeOf({ kainuu: [deadline('kaukana', '2028-06-01'), deadline('mennyt', '2020-01-01')] });
    expect(itemsIn(knowledge, { news: null })).toEqual([['deadline', 'kaukana', '2028-06-01']]);
  });
});

describe('what was asked', () => {
  const knowledge = knowledgeOf({ kainuu: [] });
  const counts = [
    { region: 'kainuu', topic: 'funding', outcome: 'answer', times: 9 },
    { region: 'kainuu', topic: 'funding', outcome: 'unknown', times: 6 },
    { region: 'kainuu', topic: 'contact', outcome: 'answer', times: 4 },
    { region: 'lappi', topic: 'schedule', outcome: 'unknown', times: 8 },
    { region: 'kainuu', topic: '', outcome: 'unknown', times: 50 },
  ];

  it('is told of the regions of the channel, where it tells of nobody in particular', () => {
    expect(composeDigest(occasion(knowledge, { counts }))).toMatchObject({
      asked: [{ topic: 'funding', times: 15 }],
      unanswered: [],
    });
    expect(composeDigest(occasion(knowledge, { counts: counts.slice(2, 3) }))).toBeNull();
  });

  it('without an answer is told to curators, of all regions', () => {
    const settings = { ...DEFAULT_SETTINGS, regions: ['kainuu'], curators: true };
    expect(composeDigest(occasion(knowledge, { counts, settings }))?.unanswered).toEqual([
      { topic: 'schedule', times: 8 },
      { topic: 'funding', times: 6 },
    ]);
  });
});

describe('what is to be reviewed', () => {
  const knowledge = knowledgeOf({
    kainuu: [
      fact('kauan', { reviewBy: '2026-01-01', owner: 'toimisto' }),
      fact('eilen', { reviewBy: '2027-03-01' }),
      fact('tanaan', { reviewBy: DAY }),
    ],
  });
  const curators = { ...DEFAULT_SETTINGS, regions: ['kainuu'], curators: true };
  const ids = (more: Partial<Occasion>) => itemsIn(knowledge, more).map(([kind, id]) => `${kind} ${id}`);

  it('is told to curators: all once a week, else what has become due', () => {
    expect(ids({ settings: curators })).toEqual(['review eilen']);
    expect(ids({ settings: curators, opensWeek: true })).toEqual(['review kauan', 'review eilen']);
    expect(ids({ opensWeek: true })).toEqual([]);
  });

  it('is told with its id, its day and who looks after it', () => {
    const digest = composeDigest(occasion(knowledge, { settings: curators, opensWeek: true }));
    if (!digest) throw new Error('no digest');
    expect(presentDigest(digest, knowledge).sections).toEqual([
      {
        heading: 'Tarkistettava: määräpäivä on ohi',
        lines: [
          'kauan: tarkistettava viimeistään 1.1.2026, vastuussa toimisto',
          'eilen: tarkistettava viimeistään 1.3.2027',
        ],
      },
    ]);
  });
});

describe('the text of a digest', () => {
  it.each([
    [
      'fi',
      'Aamuposti 2.3.2027',
      'Saatte tämän, koska kanavalle on tilattu aamuposti (kainuu). Muuta tai lopeta: /sote digest',
    ],
    ['sv', 'Morgonpost 2 mars 2027', 'Ni får det här eftersom morgonpost har beställts'],
    ['en', 'Morning post, 2 March 2027', 'You get this because the channel subscribes'],
  ] as const)('is complete in %s: heading, lines, sources, why and how to change it', (language, headline, reason) => {
    const knowledge = knowledgeOf({ kainuu: [deadline('haku', '2027-03-10')] });
    const digest = composeDigest(
      occasion(knowledge, { settings: { ...DEFAULT_SETTINGS, regions: ['kainuu'], language } }),
    );
    if (!digest) throw new Error('no digest');
    const parts = digestText(presentDigest(digest, knowledge)).split('\n\n');
    expect(parts).toHaveLength(4);
    expect(parts[0]).toBe(headline);
    expect(parts[1]).toContain('määräaika haku');
    expect(parts[2]).toMatch(/^(Lähteet|Källor|Sources): Julkaisija: Tiedote \(/);
    expect(parts[3]).toContain(reason);
  });

  it('is cut where there is much, and says how much was left out', () => {
    const knowledge = knowledgeOf({
      kainuu: Array.from({ length: 30 }, (_, at) => deadline(`haku-${at}`, '2027-03-10')),
    });
    const digest = composeDigest(occasion(knowledge));
    if (!digest) throw new Error('no digest');
    const [section] = presentDigest(digest, knowledge).sections;
    expect(section?.lines).toHaveLength(9);
    expect(section?.lines.at(-1)).toBe('… ja 22 muuta. Kysy tarkemmin: /sote');
  });
});

describe('a preview', () => {
  const settings = { ...DEFAULT_SETTINGS, regions: ['kainuu'] };
  const knowledge = knowledgeOf({
    kainuu: [
      fact('lauantaina', { addedOn: '2027-02-27' }),
      fact('maanantaina', { addedOn: '2027-03-01' }),
      fact('tiistaina', { addedOn: '2027-03-02' }),
      fact('muutettu', { changedOn: '2027-03-01' }),
    ],
  });
  const ids = (day: string) =>
    previewDigest(knowledge, settings, day)?.items.map(({ kind, fact: { id } }) => `${kind} ${id}`);

  it('tells of what was written since the digest day before', () => {
    expect(ids('2027-03-01')).toEqual(['new lauantaina', 'new maanantaina', 'changed muutettu']);
    expect(ids('2027-03-02')).toEqual(['new tiistaina']);
  });

  it('is nothing where nothing is to be told, and on days off', () => {
    expect(ids('2027-03-03')).toBeUndefined();
    expect(ids('2027-02-28')).toBeUndefined();
  });
});

describe('what is new', () => {
  it('is told of the channel’s own region before the country', () => {
    const knowledge = knowledgeOf({ suomi: [fact('maan')], kainuu: [fact('oma')] });
    const news = knowledge.facts.map((one) => ({ fact: one, kind: 'new' as const }));
    expect(itemsIn(knowledge, { news }).map(([, id]) => id)).toEqual(['oma', 'maan']);
  });
});
