/** Which of the places, people and bodies of a message its question is about. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot } from '../support/real-bot.ts';

const bot = realBot();
const first = (text: string): string | undefined => factsFor(bot, text)[0];
const subjectsOf = (text: string): string[] | undefined =>
  bot.find({ text, today: '2026-11-22' }).findings[0]?.question.subjects.map(({ subject }) => subject.id);

describe('where the asker is', () => {
  it.each([
    ['Hello from Oulu, I am comparing projects. Who administers the projects in Central Finland?', 'ks-administrator'],
    ['Hej! Vi jämför områden här i Åbo. Hur mycket beviljades POSOTE20?', 'ps-posote20-funding-granted'],
  ])('is not what is asked about, nor compared: %s', (text, fact) => {
    expect(first(text)).toBe(fact);
  });

  it.each([
    'Oon töissä Loviisan neuvolassa. Paljonko meidän alue sai sote-keskukseen kesällä 2020?',
    'Jag jobbar i Lovisa. Hur mycket fick vårt område för social- och hälsocentralen år 2020?',
  ])('is, where the question says so: %s', (text) => {
    expect(first(text)).toBe('iu-funding-granted-tsk-2020');
  });
});

describe('a person', () => {
  it('of the story is meant by "hänen", beside a place', () => {
    const text = 'Tunnen Kati Kallimon. Mikä hänen roolinsa oli Jyväskylässä?';
    expect(subjectsOf(text)).toEqual(['jyvaskyla', 'kati-kallimo']);
  });

  it.each([
    ['Kukas se Tiina Koponen oikein mahtaa olla?', 'ks-contact-koponen'],
    ['Mikä on Simo Oksasen ammatti?', 'ks-contact-oksanen'],
    ['Mikä Jaana Forslundin tehtävä oli?', 'iu-contact-forslund'],
  ])('is told by who they are where nothing else is asked: %s', (text, fact) => {
    expect(first(text)).toBe(fact);
  });

  it.each(['Mitä Tiina Koponen teki ennen hanketta?', "What is Kati Kallimo's home town?"])(
    'is not told where something else is asked: %s',
    (text) => {
      expect(factsFor(bot, text)).toEqual([]);
    },
  );

  it('whose words are quoted is not asked about', () => {
    const text = 'Luin Palolan blogin. Paljonko Keski-Suomi sai hänen mukaansa?';
    expect(subjectsOf(text)).not.toContain('mikael-palola');
  });

  it('who went before is not the one who came after', () => {
    const text = 'Kuka johtaa Kanta-Hämeen ohjausryhmää Lindbergin jälkeen?';
    expect(subjectsOf(text)).toEqual(['kanta-hame']);
    expect(factsFor(bot, text)).not.toContain('kh-contact-lindberg');
  });

  it('who went before another is told where both are known', () => {
    expect(first('Kuka oli Kanta-Hämeen ohjausryhmän pj ennen Sakomaata?')).toBe('kh-contact-lindberg-chair');
    expect(first('Kuka johtaa Kanta-Hämeen ohjausryhmää Lindbergin jälkeen?')).toBe('kh-contact-sakomaa');
  });

  it('who names nothing else speaks of home', () => {
    const text = 'Miksi kunnat ei Palolan mielestä pysty tekemään näitä sote-asioita yksin?';
    expect(first(text)).toBe('ks-content-why-these');
  });

  it.each([
    'Kuka johti Kanta-Hämeen ohjausryhmää ennen Lindbergiä?',
    'Vem är projektchef i Österbotten efter Vähäkangas?',
  ])('is not made a successor or a predecessor by us: %s', (text) => {
    expect(factsFor(bot, text)).toEqual([]);
  });
});

describe('who gave the money', () => {
  it('is no place: a region beside it is still asked about', () => {
    const text = 'Keski-Uudenmaan valmistelurahoitus vuonna 2021, paljonko valtiovarainministeriö antoi?';
    expect(first(text)).toBe('ku-funding-granted-preparation-2021');
  });

  it('is no body that got some', () => {
    expect(first('Kollega Lapista kysyi: paljonko HUS sai rahaa?')).toBe('hus-funding-granted-preparation-2022');
  });

  it('brings no region that nobody named to the front', () => {
    const text = 'Hur mycket pengar gav finansministeriet 2023 för att stabilisera välfärdsområdenas verksamhet?';
    expect(first(text)).toBe('val-funding-granted-2023');
  });
});

describe('a time', () => {
  it.each([
    'Mikä oli Lapin tilanne vuonna 2017?',
    'Mikä oli tilanne Satakunnassa tammikuussa 2018?',
    'Kuka johti Pohjanmaan hanketta ennen vuotta 2019?',
    'Mikä tilanne oli helmikuussa 2020 Keski-Suomen rahoituksessa?',
  ])('of which nothing was known is not answered by what came later: %s', (text) => {
    expect(factsFor(bot, text)).toEqual([]);
  });

  it.each(['onko Pohjanmaan hanke jo päättynyt?', 'has the North Karelia project ended?'])(
    'that is not known of a region is not taken from the whole country: %s',
    (text) => {
      expect(factsFor(bot, text)).toEqual([]);
    },
  );

  it('at which something happened may be told later', () => {
    expect(first('Lakkasiko Päijät-Hämeen rakennehanke joulukuussa 2021?')).toBe('ph-schedule-rak-end');
  });
});

describe('a page', () => {
  it('that is quoted sets no bounds to where the answer is looked for', () => {
    expect(first('Milloin uusien sote-maakuntien on määrä aloittaa POPsote-sivun mukaan?')).toMatch(
      /^suomi-schedule-counties/,
    );
  });
});

describe('bodies to choose from', () => {
  it('need not be known to do what is asked', () => {
    const text = 'Kumpi Varsinais-Suomessa hallinnoi rakenneuudistusta, Turun kaupunki vai sairaanhoitopiiri?';
    expect(first(text)).toBe('vs-administrator-rak');
  });
});

describe('towns to choose from', () => {
  it.each([
    'Kumpi sai enemmän rahaa Pohjanmaalla, Vaasa vai Pietarsaari?',
    'Kumman osuus oli suurempi Etelä-Savossa, Mikkelin vai Pieksämäen?',
  ])('are not told the sum of their region: %s', (text) => {
    expect(factsFor(bot, text)).toEqual([]);
  });
});

describe('a Swedish adjective of a region', () => {
  it.each([
    ['östnyländska projekten', 'ita-uusimaa'],
    ['det västnyländska projektet', 'lansi-uusimaa'],
    ['sydösterbottniska pengar', 'etela-pohjanmaa'],
    ['mellersta österbottniska pengar', 'keski-pohjanmaa'],
    ['norra österbottniska projektet', 'pohjois-pohjanmaa'],
    ['det egentliga tavastländska projektet', 'kanta-hame'],
    ['nordkarelsk vård', 'pohjois-karjala'],
  ])('names it: %s', (text, region) => {
    expect(subjectsOf(text)).toEqual([region]);
  });

  it.each(['finländsk vård', 'nyländsk'])('is not made of more than one: %s', (text) => {
    expect(subjectsOf(text)?.filter((id) => id !== 'uusimaa') ?? []).toEqual([]);
  });
});

describe('a project of a programme that is kept apart', () => {
  it('is told of its own money', () => {
    const text = 'Paljonko Keski-Uudenmaan Kestävä kasvu -hanke sai avustusta vuodelle 2022?';
    expect(first(text)).toBe('ku-funding-granted-kestava-kasvu-2022');
  });

  it('does not take over where nothing of it is named', () => {
    expect(first('Kuinka kauan Itä-Uudenmaan hankkeet kestävät?')).toBe('iu-schedule-projects');
  });
});

describe('who administers a project', () => {
  it('is never a person', () => {
    expect(factsFor(bot, 'Kuka hallinnoi Kanta-Hämeen hankkeita?')).toEqual([]);
  });
});

describe('a time of day', () => {
  it.each([
    ['Moneltako Varsinais-Suomen VATE kokoontui ensimmäisen kerran?', 'Moneltako'],
    ['Mihin kellonaikaan mennessä täydentävän haun hakemus piti jättää?', 'kellonaika'],
  ])('is no day: %s', (text, word) => {
    const { messages } = bot.ask({ text, today: '2026-11-22' });
    expect(messages.map(({ kind }) => kind)).toEqual(['unknown']);
    expect(messages[0]?.headline).toContain(word);
  });
});

describe('an abbreviation before a hyphen', () => {
  it('makes no name of what follows it', () => {
    expect(first('Hur mycket extra IKT-förändringspengar fick Södra Karelen 2022?')).toBe('ek-funding-ict-2022');
  });
});

describe('who works for a region', () => {
  it.each([
    'Kuka veti Kymenlaakson rakenneuudistusta?',
    'Keski-Uudenmaan kestävän kasvun hankkeen johtaja?',
    'Kymenlaakson sote-keskushankkeen yhteyshenkilö?',
  ])('is not who leads a project that is named: %s', (text) => expect(factsFor(bot, text)).toEqual([]));

  it('is told where no project is named', () =>
    expect(first('Kuka on Kymenlaakson muutosjohtaja?')).toBe('ky-contact-lehto'));
});

describe('who came to a role', () => {
  it.each([
    ['Kuka nimitettiin Itä-Uudenmaan hankepäälliköksi?', 'iu-contact-forslund'],
    ['Vem valdes till projektchef i Östra Nyland?', 'iu-contact-forslund'],
    ['Vem var projektledare i Östra Nyland?', 'iu-contact-forslund'],
    ['Who was appointed project director in Central Finland?', 'ks-contact-palola-director'],
  ])('is who has it: %s', (text, fact) => expect(first(text)).toBe(fact));

  it.each(['Kuka valitsi Mikael Palolan hankejohtajaksi?', 'Vem utsåg projektchefen i Östra Nyland?'])(
    'is not who chose them: %s',
    (text) => expect(factsFor(bot, text)).toEqual([]),
  );

  it.each(['Vad heter Tytti Luotos efterträdare?', "Who is Tytti Luoto's successor?"])(
    'is not who had it before: %s',
    (text) => expect(factsFor(bot, text)).not.toContain('ep-contact-luoto'),
  );
});

describe('a region that is asked for', () => {
  it('need not be named', () =>
    expect(first('Which region develops health stations by the Meijän model?')).toBe('pk-content-tsk'));
});

describe('one of several claims', () => {
  it('leads where its year is named', () => {
    const text = 'Kuka hallinnoi Etelä-Pohjanmaan sote-keskushanketta vuonna 2021?';
    const [line] = bot.ask({ text, today: '2026-11-22' }).messages;
    expect(line?.headline).toContain('Seinäjoen kaupunki');
    expect(line?.headline).not.toContain('2023');
  });
});

describe('a name', () => {
  it.each([
    ['Mitä Kainuu II tekee?', []],
    ['Kestävän kasvun Kainuu III', []],
    ['Kuuluuko Ii Pohteeseen?', ['ii']],
  ])('is no ordinal: %s', (text, towns) => expect((subjectsOf(text) ?? []).filter((id) => id === 'ii')).toEqual(towns));

  it.each(['Vem är direktör för Södra Savolax välfärdsområde?', 'Satakundas projekt'])(
    'of a region takes its Swedish endings: %s',
    (text) => expect(subjectsOf(text)).toHaveLength(1),
  );
});

describe('money that is kept apart', () => {
  it.each(['rahoitus Vantaa-Kerava', 'Paljonko Vantaa-Kerava sai hankerahaa?', 'pengar Vanda-Kervo'])(
    'is offered, never told for that of the projects, even where it is put in words: %s',
    (text) => {
      const [message] = bot.ask({ text, today: '2026-11-22' }).messages;
      expect(message?.kind).toBe('unknown');
      expect(JSON.stringify(message)).toMatch(/kestäv|hållbar/i);
    },
  );
});

describe('a topic before its only question word', () => {
  it('is what is asked about', () => {
    const [message] = bot.ask({ text: 'Itä-Uusimaa lakimies kuka', today: '2026-11-22' }).messages;
    expect(message?.kind).toBe('unknown');
    expect(message?.headline).toContain('lakimies');
  });
});

describe('what stands in brackets', () => {
  it('does not end the question', () =>
    expect(first('Paljonko koko Uusimaa (kaikki viisi aluetta) sai rakenneuudistukseen kesällä 2020?')).toBe(
      'uusimaa-funding-granted-rak-2020',
    ));
});

describe('who leads a body of which nothing is told', () => {
  it('is not told by who leads another one of the region', () =>
    expect(factsFor(bot, 'Vaalijalan kuntayhtymän johtaja?')).toEqual([]));
});

describe('a favour after the question', () => {
  it('asks for what stands before it', () => {
    const [message] = bot.ask({ text: 'Jaana Forslundin titteli, jooko?', today: '2026-11-22' }).messages;
    expect(message?.headline).toContain('hankepäällikkö');
    const [phone] = bot.ask({ text: 'Simo Oksasen numero, jooko?', today: '2026-11-22' }).messages;
    expect(phone?.headline).toContain('040 552 1263');
  });
});

describe('a place abroad', () => {
  it.each(['rahoitus Tukholma', 'pariisi yhteystiedot', 'Kuka hallinnoi Oslon hankkeita?'])(
    'is not passed over: %s',
    (text) => expect(factsFor(bot, text)).toEqual([]),
  );
});

describe('a wellbeing services county in English', () => {
  it.each([
    'Who is the director of the wellbeing services county of Pirkanmaa?',
    'Pirkanmaa wellbeing services county',
  ])('is its region, however it is put: %s', (text) => expect(subjectsOf(text)).toEqual(['pirkanmaa']));
});

describe('several people', () => {
  const told = (text: string) => bot.ask({ text, today: '2026-11-22' }).messages.map(({ headline }) => headline);

  it.each(['kuka on Mikael Palola ja kuka Sami Sipilä?', 'Vilka är Mikael Palola och Sami Sipilä?'])(
    'are told of one by one: %s',
    (text) => {
      const [one, other, ...more] = told(text);
      expect(one).toContain('Palola');
      expect(other).toContain('Sipilä');
      expect(more).toEqual([]);
    },
  );

  it('are told of as far as it is known', () => {
    const [one, other] = told('Mikael Palolan ja Sami Sipilän puhelinnumerot');
    expect(one).toContain('050 312 5276');
    expect(other).toBe('Sami Sipilä: lähteissä ei ole tätä tietoa: puhelinnumero.');
  });

  it('are one question where nothing is known of either', () => {
    expect(told('Palolan ja Sipilän palkat')).toHaveLength(1);
  });
});

describe('who acts for its region', () => {
  it.each([
    ['Paljonko Espoo sai Länsi-Uudenmaan puolesta?', 'lu-funding-granted-tsk-2020'],
    ['Hur mycket fick Borgå för Östra Nylands räkning?', 'iu-funding-granted-total-2020'],
    ['How much did Jyväskylä apply for on behalf of Central Finland?', 'ks-funding-applied-2020'],
    ['Paljonko Porvoo sai Itä-Uudenmaan puolesta?', 'iu-funding-granted-total-2020'],
  ])('is not asked about itself: %s', (text, fact) => {
    expect(first(text)).toBe(fact);
  });

  it('is, where it acts for none', () => {
    expect(subjectsOf('Paljonko Espoo sai Länsi-Uudenmaan rahoista?')).toEqual(['espoo', 'lansi-uusimaa']);
  });
});

describe('what a region is part of', () => {
  it.each(['Onko Itä-Uusimaa tehnyt yhteistyötä Uudenmaan kanssa?', 'Samarbetar Östra Nyland med hela Nyland?'])(
    'is what the answer has to speak of: %s',
    (text) => expect(first(text)).toBe('iu-content-rak-themes'),
  );

  it('has money of its own beside it', () => {
    const facts = factsFor(bot, 'Paljonko Itä-Uusimaa ja koko Uusimaa saivat?');
    expect(facts).toEqual(
      expect.arrayContaining(['iu-funding-granted-total-2020', 'uusimaa-funding-granted-total-2020']),
    );
  });
});

describe('where no region is named', () => {
  it.each([
    'when does the application period for the project director end?',
    'milloin hankejohtajan hakuaika päättyy?',
    'När går ansökningstiden för projektdirektören ut?',
  ])('nothing of the whole country is told that leaves open what a region tells: %s', (text) => {
    expect(bot.find({ text, today: '2026-11-22' }).findings.map(({ answer }) => answer.kind)).toEqual(['clarify']);
  });

  it('what one fact alone has whole is told before what the country has of it', () => {
    expect(first('onko hankkeista hyötyä jos sote-uudistus ei toteudu?')).toBe('iu-statement-silvennoinen-benefit');
  });

  it('what is in doubt is not told of the whole country where a region has it', () => {
    const [message] = bot.ask({
      text: 'Onko hankkeista hyötyä, jos sote-uudistus ei toteudu?',
      today: '2026-11-22',
    }).messages;
    expect(message?.kind).toBe('clarify');
    expect(message?.choices.map(({ label }) => label)).toContain('Itä-Uusimaa');
  });
});

describe('what money is used for in a region', () => {
  it.each(['mihin rahat käytetään Itä-Uudellamaalla?', 'Vad används pengarna till i Östra Nyland?'])(
    'is told of both projects: %s',
    (text) => expect(factsFor(bot, text)).toEqual(['iu-goals-rak', 'iu-goals-tsk']),
  );
});

describe('others than who is named', () => {
  const leads = [
    ['Satakunta', 'Satakunta', 'anna-jaatinen', 'Anna Jaatinen'],
    ['Etelä-Pohjanmaa', 'Södra Österbotten', 'tytti-luoto', 'Tytti Luoto'],
    ['Kymenlaakso', 'Kymmenedalen', 'lauri-lehto', 'Lauri Lehto'],
  ] as const;
  const asked = leads.flatMap(([fi, sv, id, name]) => [
    [`muut yhteyshenkilöt ${fi} kuin ${name}`, id] as const,
    [`${fi}: kuka muu kuin ${name} on yhteyshenkilö?`, id] as const,
    [`vem annan än ${name} är kontaktperson i ${sv}`, id] as const,
    [`who else than ${name} is a contact person, ${sv}`, id] as const,
  ]);

  it.each(asked)('are told, never the one who is known: %s', (text, id) => {
    const { answer } = bot.find({ text, today: '2026-11-22' }).findings[0] ?? {};
    const people = answer?.kind === 'answer' ? answer.families.map(({ head: { value } }) => value) : [];
    expect(people.some((value) => 'person' in value && value.person === id)).toBe(false);
  });

  it('are told where there are some', () =>
    expect(first('Satakunta: muut yhteyshenkilöt kuin Anna Jaatinen')).toBe('sa-contact-lehtimaki'));
});
