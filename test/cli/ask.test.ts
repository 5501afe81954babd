import { describe, expect, it } from 'vitest';
import { ask, askJson, idsOf } from './commands.ts';
import { VALUES } from './contract.ts';

describe('ask', () => {
  it('prints the answer as text that is complete on its own', async () => {
    const { code, outs, errors } = await ask(['rahoitus', 'Keski-Suomi']);
    expect(code).toBe(0);
    expect(errors).toEqual([]);
    expect(outs).toHaveLength(1);
    const [first = '', ...rest] = (outs[0] ?? '').split('\n');
    expect(first).toMatch(/^Keski-Suomi: myönnetty reilut 9 miljoonaa euroa \(.*; tieto: syyskuu 2020\)\.$/);
    expect(rest.join('\n')).toMatch(/^– .*haettu noin 13 miljoonaa euroa/m);
    expect(rest.join('\n')).toMatch(/^Lähteet: .*hankejohtajan blogi\) \(syyskuu 2020, päiväys arvioitu\)/m);
  });

  it('takes the words of a question without quotes for one question', async () => {
    const [whole, words] = [await ask(['rahoitus Keski-Suomi']), await ask(['rahoitus', 'Keski-Suomi'])];
    expect(words.outs).toEqual(whole.outs);
  });

  it('reads a command of Slack as there', async () => {
    expect((await ask(['/sote rahoitus Keski-Suomi'])).outs).toEqual((await ask(['rahoitus Keski-Suomi'])).outs);
    expect((await ask(['/sote', 'apua'])).outs).toEqual((await ask(['apua'])).outs);
    const report = await askJson('/sote digest', '--language', 'en');
    expect(report).toMatchObject({ question: '/sote digest', kind: 'help', language: 'en', facts: [] });
    expect(report.text).toBe('/sote digest works in Slack and in the browser (npm start), not here.');
    expect((await ask(['/sote tietosuoja'])).outs[0]).toContain('PRIVACY.md');
  });

  it('gives the address of a source that has one', async () => {
    const { outs } = await ask(['mitä RAI tarkoittaa?']);
    expect(outs[0]).toContain('https://thl.fi/aiheet/ikaantyminen/');
  });

  it('lists the choices where it has to ask', async () => {
    const { code, outs } = await ask(['rahoitus']);
    expect(code).toBe(0);
    expect(outs[0]).toMatch(/^Mitä aluetta tai ohjelmaa tarkoitat\?\n( {2}• .*\n)* {2}• Keski-Suomi: rahoitus\n/);
  });

  it('exits with 0 also where it does not know', async () => {
    const { code, outs } = await ask(['paljonko palkkaa Mikael Palola saa?']);
    expect(code).toBe(0);
    expect(outs[0]).toMatch(/^En osaa vastata: .*palkkaa/);
  });

  it.each([
    ['sv', /^Mellersta Finland: beviljat drygt 9 miljoner euro/],
    ['en', /^Central Finland: granted a little over 9 million euros/],
    ['fi', /^Keski-Suomi: myönnetty reilut 9 miljoonaa euroa/],
  ])('answers in the language of --language %s', async (language, answer) => {
    const { outs } = await ask(['rahoitus Keski-Suomi', '--language', language]);
    expect(outs[0]).toMatch(answer);
  });

  it.each([
    ['2021-12-30', 'päättyy 31.12.2021'],
    ['2021-12-31', 'päättyy 31.12.2021'],
    ['2022-01-01', 'päättyi 31.12.2021'],
  ])('says on %s that something %s', async (day, statement) => {
    const { outs } = await ask(['milloin rakenneuudistus päättyy?', '--now', day]);
    expect(outs[0]).toContain(`Sote-rakenneuudistus: ${statement}`);
  });

  it('takes today where no day is given', async () => {
    const { outs } = await ask(['milloin rakenneuudistus päättyy?']);
    expect(outs[0]).toContain('päättyy 31.12.2021');
  });

  it('takes the region of a channel for the subject that a question leaves out', async () => {
    const report = await askJson('rahoitus', '--region', 'keski-suomi');
    expect(idsOf(report)).toContain('ks-funding-granted-2020');
  });

  it('tells after the answer how it came to it, where asked --why', async () => {
    const { code, outs } = await ask(['rahoitus Keski-Suomi', '--why']);
    expect(code).toBe(0);
    expect(outs).toHaveLength(2);
    expect((outs[1] ?? '').split('\n')).toEqual(
      expect.arrayContaining([
        'language   fi',
        'subject    region keski-suomi ← "Keski-Suomi"',
        'kind       answer',
        'fact       ks-funding-granted-2020',
      ]),
    );
  });

  it('tells with --why what the examples made of it: the likeliest facts, the odds, and what changed', async () => {
    const { outs } = await ask(['rahoitus Keski-Suomi', '--why']);
    const lines = (outs[1] ?? '')
      .split('\n')
      .filter((line) => /^(likely|margin|unanswered|odds|first|second) /.test(line));
    const [best = '', ...rest] = lines;
    expect(best).toMatch(/^likely {5}ks-funding-granted-2020 likelihood -?\d+\.\d standing \d+\.\d\d$/);
    expect(rest.slice(-5)).toEqual([
      expect.stringMatching(/^margin {5}-?\d+\.\d\d$/),
      expect.stringMatching(/^unanswered \d\.\d\d$/),
      expect.stringMatching(/^odds {7}\d\.\d\d$/),
      expect.stringMatching(/^first {6}ks-funding-granted-2020/),
      'second     the same',
    ]);
  });

  it('says with --why that there was no second look', async () => {
    const { outs } = await ask(['Etelä-Savo ja Keski-Suomi vertailu', '--why']);
    expect(outs[1]).toMatch(/^second {5}none$/m);
  });

  it.each([
    ['rahoitus', /^kind {7}clarify$/m],
    ['rahoitus Keski-Suomi', /^unit {7}topic:funding .*← "rahoitus" \[/m],
    ['paljonko palkkaa Mikael Palola saa?', /^missing {4}.*palkkaa$/m],
    ['tilanne kesäkuussa 2020: rahoitus Keski-Suomi', /^at {9}2020-06$/m],
  ])('tells why also of %s', async (question, reason) => {
    const { outs } = await ask([question, '--why']);
    expect(outs[1]).toMatch(reason);
  });
});

describe('ask --json', () => {
  it('prints one object with the keys of the contract, in their order', async () => {
    const { outs } = await ask(['rahoitus Keski-Suomi', '--json']);
    expect(outs).toHaveLength(1);
    const object: Record<string, unknown> = JSON.parse(outs[0] ?? '');
    const keys = 'question language kind text understood facts choices parts tookMs';
    expect(Object.keys(object)).toEqual(keys.split(' '));
  });

  it('says the answer as the text does', async () => {
    const { outs } = await ask(['rahoitus Keski-Suomi']);
    expect((await askJson('rahoitus Keski-Suomi')).text).toBe(outs[0]);
  });

  it('repeats the question as it was typed, and what was understood of it', async () => {
    const report = await askJson('Paljonko Keski-Suomelle MYÖNNETTIIN rahaa oikeasti?');
    expect(report.question).toBe('Paljonko Keski-Suomelle MYÖNNETTIIN rahaa oikeasti?');
    expect(report).toMatchObject({ language: 'fi', kind: 'answer', choices: [], parts: [] });
    expect(report.understood).toMatchObject({
      topics: ['funding'],
      measures: ['granted'],
      subjects: [{ kind: 'region', id: 'keski-suomi', name: 'Keski-Suomi', from: 'Keski-Suomelle' }],
    });
  });

  it('measures the time of the answer by the clock it is given', async () => {
    expect((await askJson('rahoitus Keski-Suomi')).tookMs).toBe(1.25);
  });

  it.each<[keyof typeof VALUES, string, string, object]>([
    ['amount', 'rahoitus Keski-Suomi', 'ks-funding-granted-2020', { amount: 9_000_000, currency: 'EUR' }],
    ['date', 'milloin rakenneuudistus päättyy?', 'rak-schedule-end-2021', { on: '2021-12-31' }],
    ['span', 'rakenneuudistuksen toteutusaika Keski-Suomessa', 'ks-schedule-rak-span', { from: '2020', to: '2021' }],
    [
      'contact',
      'kuka johtaa hanketta Keski-Suomessa?',
      'ks-contact-oksanen',
      { name: 'Simo Oksanen', role: 'palvelujohtaja', organisation: 'Muuramen kunta', phone: '040 552 1263' },
    ],
    [
      'names',
      'ketkä ovat mukana Essoten hankkeissa?',
      'es-essote-participants',
      { names: ['Vaalijalan kuntayhtymä', 'Pieksämäen kaupunki', 'Etelä-Savon pelastuslaitos'] },
    ],
    ['text', 'mitä RAI tarkoittaa?', 'sanasto-rai', { fi: expect.stringMatching(/^RAI on välineistö/) }],
  ])('gives a value of kind %s as the contract says', async (kind, question, id, value) => {
    const fact = (await askJson(question)).facts.find((candidate) => candidate.id === id);
    expect(VALUES[kind].safeParse(fact?.value).success).toBe(true);
    expect(fact?.value).toMatchObject(value);
  });

  it('says people and organisations in the language of the answer', async () => {
    const contacts = await askJson('kuka johtaa hanketta Keski-Suomessa?', '--language', 'sv');
    const oksanen = contacts.facts.find(({ id }) => id === 'ks-contact-oksanen');
    expect(contacts.language).toBe('sv');
    expect(oksanen?.value).toMatchObject({ name: 'Simo Oksanen', role: 'servicedirektör' });
  });

  it('gives a fact whole: measure, coverage, precision, time, state and source', async () => {
    const [fact] = (await askJson('paljonko Keski-Suomi sai rahaa?')).facts;
    expect(fact).toEqual({
      id: 'ks-funding-granted-2020',
      subject: { kind: 'region', id: 'keski-suomi' },
      topic: 'funding',
      measure: 'granted',
      covers: {
        programmes: ['tulevaisuuden-sote-keskus', 'sote-rakenneuudistus'],
        round: '2020',
        area: ['keski-suomi'],
      },
      value: { amount: 9_000_000, currency: 'EUR' },
      precision: 'over',
      asOf: '2020-09',
      state: 'current',
      sources: [
        {
          id: 'keski-suomi-blogi-2020-09',
          publisher: 'Keski-Suomen sote-uudistus',
          title: 'Keskitymme kuntien nykyisten toimintojen tukemiseen (hankejohtajan blogi)',
          date: '2020-09',
        },
        {
          id: 'jyvaskyla-rahoitus-2020-06',
          publisher: 'Jyväskylän kaupunki',
          title: 'Keski-Suomen sote-uudistuksen valmisteluun 9 miljoonan euron rahoitus',
          date: '2020-06-30',
          url: 'https://www.jyvaskyla.fi/uutinen/2020-06-30_keski-suomen-sote-uudistuksen-valmisteluun-9-miljoonan-euron-rahoitus',
        },
      ],
    });
  });

  it('gives the fact that counts and the one that it replaced', async () => {
    const report = await askJson('milloin Tulevaisuuden sote-keskus -ohjelma päättyy?');
    expect(report.facts.map(({ id, state }) => [id, state]).slice(0, 2)).toEqual([
      ['tsk-schedule-end-2023', 'current'],
      ['tsk-schedule-end-2022', 'superseded'],
    ]);
  });

  it('gives the choices of what it asks back, and no facts', async () => {
    const report = await askJson('rahoitus');
    expect(report).toMatchObject({ kind: 'clarify', facts: [] });
    expect(report.choices).toContain('Keski-Suomi: rahoitus');
  });

  it('says what it does not understand, and gives no facts', async () => {
    const report = await askJson('paljonko palkkaa Mikael Palola saa?');
    expect(report).toMatchObject({ kind: 'unknown', facts: [] });
    expect(report.understood.leftOver).toContain('palkkaa');
  });

  it('helps where nothing is asked', async () => {
    expect(await askJson('')).toMatchObject({ kind: 'help', facts: [], question: '' });
  });

  it('gives the further questions of a message as parts, and the text of them all', async () => {
    const report = await askJson('Rahoitus Keski-Suomi? Rahoitus Pirkanmaa?');
    const [part] = report.parts;
    expect(report.parts).toHaveLength(1);
    expect(new Set(report.facts.map(({ subject }) => subject.id))).toEqual(new Set(['keski-suomi']));
    expect(new Set(part?.facts.map(({ subject }) => subject.id))).toEqual(new Set(['pirkanmaa']));
    expect(part?.text).toMatch(/^Pirkanmaa: myönnetty/);
    expect(report.text).toMatch(/^Keski-Suomi: myönnetty/);
    expect(report.text.endsWith(`\n\n${part?.text}`)).toBe(true);
  });

  it('gives the message as it was, and of each part its own words', async () => {
    const question =
      'Paljonko Keski-Suomi sai (STM:ltä), ja kuka hallinnoi Itä-Uudenmaan hanketta? Milloin Lapin hanke päättyi?';
    const report = await askJson(question);
    expect(report.question).toBe(question);
    expect(report.parts.map((part) => part.question)).toEqual([
      'ja kuka hallinnoi Itä-Uudenmaan hanketta',
      'Milloin Lapin hanke päättyi',
    ]);
  });
});
