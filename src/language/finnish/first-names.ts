/** The first names that most people in Finland bear: of a person whom nobody knows here they are no misspelt town. */
import { inflectAll, type NameCase } from './names.ts';

const FIRST_NAMES: readonly string[] = [
  'aarne agneta aila aili aino aleksi allan anja anna anne annele anneli annika annukka ansa antero antti anu ari',
  'armi arto arvo asta auli aune bengt birgit birgitta britta edit eero eetu eeva eija eila eino elias elina',
  'elisabeth ella elsa emilia erik erja erkki esa eveliina fredrik gunilla gustav göran hanna hannele hannu harri',
  'heidi heikki helena heli heljä hellevi helmi henna henrik hilda hilkka iida ilkka ilmari ilona ingrid inka',
  'inkeri irja irma ismo jaana jani janne jari jarmo jenni johan johanna johannes jonna joona joonas jorma jouko',
  'jouni juha juhan juhana juhani jukka julia jussi jutta kaarina kaarlo kaija kaisa kalevi kalle kari karl',
  'karoliina katariina kati katja keijo kerstin kerttu kimmo kirsi kjell krista kristian kristiina laila lars laura',
  'lauri lea leena leif leo liisa lotta maarika maarit maija maj margareta margit mari maria marika marja marjatta',
  'marjo markku marko martti matti merja mervi mikael mikko minna mirja mirjam mirva niilo niina niko nina noora',
  'oili olavi oona orvokki oskari osmo otto outi paavo pasi pekka pentti pertti petri petteri pia piia pirjo pirkko',
  'päivi raija raili raimo rauno rea reijo riikka riitta risto ritva saara salme sami sanna sara sari satu seija',
  'seppo siiri sinikka sirpa sisko sofia soile sointu solveig stig susanna sven taina taisto tanja tapani tapio',
  'tarja teemu teija tellervo terhi tero terttu tiina timo tomi toni tuomas tuula tuulikki ulla uolevi urho veikko',
  'veli venla vieno vilho ville virpi vuokko väinö yrjö',
].flatMap((names) => names.split(' '));

/** So many first letters no inflection changes. */
const HEAD = 3;

/** Those in which people are spoken of: what something is in is rather a place. */
const CASES: readonly NameCase[] = [
  'nominative',
  'genitive',
  'partitive',
  'adessive',
  'ablative',
  'allative',
  'essive',
];

/** `juhanalle`, `jukan`: whether a word in lower case is a form of a first name. */
export const isFirstName = (word: string): boolean =>
  FIRST_NAMES.some((name) => name.slice(0, HEAD) === word.slice(0, HEAD) && inflectAll(name, CASES).includes(word));
