/** What the examples make of an answer, seen on a small knowledge whose facts say nothing of the words people ask with. */
import { describe, expect, it } from 'vitest';
import { noteSentences } from '../../src/answers/asked-note.ts';
import { explainWhy } from '../../src/answers/why.ts';
import { botOver, changed, type Files, GOOD, loaded } from '../support/knowledge.ts';
import { factsFor, realBot } from '../support/real-bot.ts';

const TODAY = '2022-02-01';
const real = realBot();
const REGION = 'regions/keski-suomi.yml';
const PIRKANMAA = 'regions/pirkanmaa.yml';

const fact = (id: string, fields: readonly string[], asOf = '2020-05'): string =>
  [`  - id: ${id}`, ...fields, `asOf: ${asOf}`, 'sources: [tiedote]', 'addedOn: 2021-01-15']
    .join('\n    ')
    .concat('\n');

const content = (id: string, fi: string, sv: string, en: string): string =>
  fact(id, ['topic: content', `value: { fi: ${fi}, sv: ${sv}, en: ${en} }`]);

const granted = (id: string, amount: number, covers: string): string =>
  fact(id, ['topic: funding', 'measure: granted', `covers: { ${covers} }`, `value: { amount: ${amount} }`]);

const MEETINGS = content('tapaamiset', 'Edustajat kokoontuvat.', 'Företrädarna möts.', 'Representatives meet.');
const GUIDE = content(
  'opas',
  'Hanke julkaisi oppaan.',
  'Projektet gav ut en handbok.',
  'The project published a guide.',
);
const BOOK = content('kirja', 'Hanke julkaisi kirjan.', 'Projektet gav ut en bok.', 'The project published a book.');
const PREDECESSOR = fact('aiempi', [
  'topic: contact',
  'value: { person: palola, role: { fi: hankejohtaja, sv: direktör, en: director }, phone: 044 765 4321 }',
]);
const PROGRAMME_APART = 'programme: { id: kasvu, name: Kasvuohjelma, apart: true }\n';

const FACTS: Files = {
  ...changed(
    GOOD,
    'national.yml',
    '      fi: [rahoitus]\n',
    '      fi: [rahoitus]\n    contact: { fi: [yhteystieto] }\n  decisive: { fi: [erottaa] }\n',
  ),
  [REGION]: `${GOOD[REGION]}${PREDECESSOR}${MEETINGS}${BOOK}${GUIDE}${granted('osa', 4_000_000, 'programmes: [uudistus], area: [keski-suomi]')}${granted('kasvuraha', 3_000_000, 'programmes: [kasvu], area: [keski-suomi]')}`,
  [PIRKANMAA]: `${GOOD[PIRKANMAA]}facts:\n${content('pirkanmaa-tapaamiset', 'Työryhmät kokoontuvat.', 'Grupperna möts.', 'Groups meet.')}`,
  'programme-3.yml': PROGRAMME_APART,
};

const EXAMPLES = `questions:
  tapaamiset:
    fi:
      - Kuinka usein Keski-Suomen porukka treffaa kahvikupin ääressä?
      - Montako kertaa kuussa Keski-Suomessa treffataan?
      - Miten tiuhaan Keski-Suomen väki näkee toisiaan?
      - Milloin vuonna 2022 Keski-Suomen tyypit pelaavat pingistä?
    sv:
      - Hur ofta träffas gänget i Mellersta Finland?
      - Hur ofta träffas gänget kring kaffebordet i Mellersta Finland?
    en:
      - How often does the Central Finland crowd hang out?
  pirkanmaa-tapaamiset:
    fi:
      - Kuinka usein Pirkanmaan porukka treffaa?
    sv:
      - Hur ofta träffas gänget i Birkaland?
  opas:
    fi:
      - Mikä vihko Keski-Suomessa kyhättiin vanhemmille?
  aiempi:
    fi:
      - yhteystiedot, Keski-Suomi?
      - Keski-Suomi yhteystiedot
  osa:
    fi:
      - Keski-Suomi rahoitus
      - rahoitus, Keski-Suomi?
  kasvuraha:
    fi:
      - Kahiseva, joka Keski-Suomelle tupsahti
unanswered:
  fi:
    - Missä ravintolassa Keski-Suomen porukka treffaa?
    - Treffaako Keski-Suomen porukka ravintolassa?
  sv:
    - På vilken restaurang träffas gänget i Mellersta Finland?
`;

const withExamples = (examples: string): Files => ({ ...FACTS, 'questions/keski-suomi.yml': examples });

const bot = botOver(loaded(withExamples(EXAMPLES)));
const answering = (text: string): string[] => factsFor(bot, text, TODAY);
const looksAt = (text: string) => {
  const [finding] = bot.find({ text, today: TODAY }).findings;
  return finding && bot.looksAt(finding.question);
};

describe('a question that the rules do not understand', () => {
  it.each([
    ['Miten usein Keski-Suomessa treffataan?', 'tapaamiset'],
    ['Hur ofta träffas gänget kring kaffebordet i Mellersta Finland?', 'tapaamiset'],
    ['How often does the crowd in Central Finland hang out?', 'tapaamiset'],
    ['Mikä vihko vanhemmille Keski-Suomessa kyhättiin?', 'opas'],
    ['Kuinka usein Pirkanmaalla treffataan?', 'pirkanmaa-tapaamiset'],
  ])('is answered by the fact that people ask for in such words: %s', (text, id) => {
    expect(answering(text)[0]).toBe(id);
    expect(looksAt(text)?.first.kind).toBe('unknown');
  });

  it('is explained by what the first look came to and what the second made of it', () => {
    const { findings } = bot.find({ text: 'Miten usein Keski-Suomessa treffataan?', today: TODAY });
    const lines = explainWhy(findings, bot).split('\n');
    expect(lines.slice(-2)).toEqual(['first      unknown', 'second     tapaamiset']);
    const { findings: refused } = bot.find({ text: 'Milloin vuonna 2022 Keski-Suomessa treffataan?', today: TODAY });
    expect(explainWhy(refused, bot)).toMatch(/^likely {5}tapaamiset .* without .*"2022"$/m);
  });

  it('has no answer without the examples', () => {
    const plain = botOver(loaded(FACTS));
    expect(factsFor(plain, 'Miten usein Keski-Suomessa treffataan?', TODAY)).toEqual([]);
  });

  it('is refused where it comes nearer to one that nothing answers', () => {
    const nearBoth = 'Missä ravintolassa Keski-Suomen porukka treffaa?';
    const [answered = ''] = EXAMPLES.split('unanswered:');
    expect(factsFor(botOver(loaded(withExamples(answered))), nearBoth, TODAY)).toEqual(['tapaamiset']);
    expect(answering(nearBoth)).toEqual([]);
  });
});

describe('the nearest examples', () => {
  it('are compared within one language', () => {
    const [fi, sv] = ['Kuinka usein Keski-Suomessa treffataan?', 'Hur ofta träffas man i Mellersta Finland?'];
    for (const text of [fi, sv]) {
      const [best] = looksAt(text)?.weighing?.ranked ?? [];
      expect(best?.evidence.scored.family.head.id).toBe('tapaamiset');
    }
  });

  it('are nearer the more words they share', () => {
    const nearness = (text: string): number => looksAt(text)?.weighing?.ranked[0]?.evidence.nearest ?? 0;
    const same = nearness('Kuinka usein Keski-Suomen porukka treffaa kahvikupin ääressä?');
    const near = nearness('Kuinka usein Keski-Suomen porukka treffaa?');
    const far = nearness('Kuinka usein Keski-Suomen porukka laulaa?');
    expect(same).toBeGreaterThan(near);
    expect(near).toBeGreaterThan(far);
    expect(far).toBeGreaterThan(0);
  });

  it('that nothing answers count for the places they name only', () => {
    const unanswered = (text: string) => looksAt(text)?.weighing?.unanswered;
    expect(unanswered('Missä ravintolassa Keski-Suomen porukka treffaa?')).toBeCloseTo(1);
    expect(unanswered('Missä ravintolassa Pirkanmaan porukka treffaa?')).toBe(0);
    expect(unanswered('På vilken restaurang träffas gänget i Mellersta Finland?')).toBeGreaterThan(0.9);
    expect(unanswered('På vilken restaurang träffas gänget i Birkaland?')).toBe(0);
  });
});

describe('however alike, nothing is answered', () => {
  it.each([
    ['of a year that the fact does not tell of', 'Milloin vuonna 2022 Keski-Suomen tyypit pelaavat pingistä?'],
    ['with a name that nobody knows', 'Kuinka usein Keski-Suomen porukka treffaa Zorbaksen kahvikupin ääressä?'],
    ['of a region that nobody named', 'Kuinka usein porukka treffaa kahvikupin ääressä?'],
  ])('%s', (_what, text) => {
    expect(answering(text)).toEqual([]);
  });
});

describe('a sum of another measure', () => {
  it.each([
    'Mikä on Kainuun laskennallinen osuus?',
    'How much was South Ostrobothnia granted?',
    'Mikä on POPsoten laskennallinen osuus?',
  ])('answers nothing: %s', (text) => {
    expect(factsFor(real, text)).toEqual([]);
  });
});

describe('a question without a region', () => {
  it.each(['yhteystiedot', 'yhteyshenkilö', 'rahoitus', 'kuka hallinnoi hanketta?'])('is asked back: %s', (text) => {
    const kinds = real.find({ text, today: TODAY }).findings.map(({ answer }) => answer.kind);
    expect(kinds).toEqual(['clarify']);
  });

  it.each([
    ['Kuka hallinnoi neljän sairaanhoitopiirin yhteistä palvelukeskusta?', 'po-content-customer-centre'],
    [
      'Minä päivänä ministeriö julkisti täydentävät avustukset sote-keskuksille?',
      'tsk-schedule-supplementary-decisions',
    ],
  ])('is answered where no other fact stands near: %s', (text, id) => expect(factsFor(real, text)[0]).toBe(id));
});

describe('an earlier claim', () => {
  it('leads where it is the one that is asked for, and says that it has changed', () => {
    const text = 'Mikä oli sote-keskusohjelman alkuperäinen päättymisvuosi ennen jatkoa?';
    const [message] = real.ask({ text, today: '2026-11-22' }).messages;
    expect(message?.headline).toMatch(/oli määrä päättyä 31\.12\.2022.* Tieto on sittemmin muuttunut\.$/);
    expect(message?.details.join('\n')).toContain('31.12.2023');
  });

  it('follows where the one that counts may be meant', () => {
    expect(factsFor(real, 'Milloin sote-keskusohjelma päättyi?')[0]).toBe('tsk-schedule-end-2023');
    expect(factsFor(real, 'Vem är projektdirektör i Mellersta Finland?')[0]).toBe('ks-contact-palola-director');
  });
});

describe('a note', () => {
  it.each([
    ['Miksi hakuaikaa jatkettiin keväällä 2020?', 'koronaepidemian'],
    ['Varför förlängdes ansökningstiden våren 2020?', 'coronaepidemin'],
    ['Keneltä Essote pyysi sitovan päätöksen hankkeeseen osallistumisesta?', 'Vaalijalan'],
    ['Mitkä kumppanit antavat Essotelle sitovan päätöksen?', 'Vaalijalan'],
  ])('is told at once where it says what was asked: %s', (text, part) => {
    const [message] = real.ask({ text, today: TODAY }).messages;
    expect(message?.headline).toContain(part);
    expect(message?.details.join('\n').split(part).length).toBeLessThanOrEqual(2);
  });

  it('is left to the details where a day is asked for', () => {
    const text = 'Mihin mennessä kumppanien on annettava Essotelle sitova päätös?';
    expect(real.ask({ text, today: TODAY }).messages[0]?.headline).not.toContain('Vaalijalan');
  });

  it('has as many sentences in every language', () => {
    for (const { id, note } of real.knowledge.facts) {
      if (!note) continue;
      const counts = [note.fi, note.sv, note.en].map((text) => noteSentences(text).length);
      expect(new Set(counts).size, id).toBe(1);
    }
  });
});

describe('money that is kept apart', () => {
  it('is led to by words of its own, never by plain ones', () => {
    expect(answering('Kahiseva, joka Keski-Suomelle tupsahti')).toEqual(['kasvuraha']);
    const plain = EXAMPLES.replace('Kahiseva, joka Keski-Suomelle tupsahti', 'Keski-Suomen rahoitus');
    expect(factsFor(botOver(loaded(withExamples(plain))), 'Keski-Suomen rahoitus', TODAY)).not.toContain('kasvuraha');
  });

  it('is told where it is clearly asked for, though its programme is not named', () =>
    expect(factsFor(real, 'Hur mycket stöd fick Soite i april 2022?')[0]).toBe('kp-funding-granted-kk-2022'));
});

describe('a sum that no source tells', () => {
  it('is not answered by a text without one', () =>
    expect(factsFor(real, 'Mikä oli avustussumma Etelä-Pohjanmaan rakenneuudistuksessa?')).toEqual([]));
});

describe('the order of an answer', () => {
  it('puts the sum of both programmes before its parts', () =>
    expect(factsFor(real, 'Paljonko koko Uusimaa sai kesällä 2020?')[0]).toBe('uusimaa-funding-granted-total-2020'));

  it('puts what bears the number that is named first', () =>
    expect(factsFor(real, 'Kuka veti Helsingin rakenneuudistuksen osa-aluetta 4?')[0]).toBe('hel-contact-tenhovirta'));

  it('puts whoever is asked for in so many words before who is newer', () =>
    expect(factsFor(real, 'Kuka on Helsingin rakenneuudistuksen osa-alueen 4 projektipäällikkö?')[0]).toBe(
      'hel-contact-tenhovirta',
    ));

  it('stays as it is among sums of one measure', () => {
    expect(answering('rahoitus Keski-Suomi')[0]).toBe('raha');
  });

  it('stays as it is among people: the newest first', () => {
    expect(answering('yhteystiedot Keski-Suomi').slice(0, 2)).toEqual(['johtaja', 'aiempi']);
  });

  it('is led by what people ask for in such words', () => {
    const text = 'Mitä Keski-Suomen hanke julkaisi?';
    for (const id of ['kirja', 'opas']) {
      const asked = botOver(loaded(withExamples(`questions: { ${id}: { fi: ["${text}"] } }\n`)));
      expect(factsFor(asked, text, TODAY)[0]).toBe(id);
    }
  });
});

describe('legislation', () => {
  const topicsOf = (text: string): string[] =>
    real
      .find({ text, today: TODAY })
      .findings.flatMap(({ answer }) => (answer.kind === 'answer' ? answer.families : []))
      .map(({ head }) => head.topic);

  it.each([
    'mitä laki hyvinvointialueista sanoo',
    'mitä laissa säädetään hyvinvointialueista',
    'vad säger lagen om välfärdsområden',
    'what does the act on wellbeing services counties say',
  ])('is told where it is asked for, and nothing else: %s', (text) => {
    expect(new Set(topicsOf(text))).toEqual(new Set(['law']));
  });

  it.each(['mitä laki sanoo palkoista', 'vad säger lagen om löner', 'mitä lastensuojelulaki sanoo', 'kuka laati lain'])(
    'is not told of what no fact names: %s',
    (text) => expect(topicsOf(text)).toEqual([]),
  );
});
