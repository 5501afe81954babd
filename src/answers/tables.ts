/** Several facts of one kind as a table, for surfaces that can draw one. */
import type { Fact } from '../knowledge/knowledge.ts';
import { TEXTS } from '../language/texts.ts';
import { dateText, moneyText } from '../language/values.ts';
import type { Family } from './families.ts';
import type { Table } from './message.ts';
import { coverageOf, nameOf, type Speaker } from './statements.ts';

/** Fewer are told as sentences; two amounts are set side by side only where they are compared. */
const LEAST_ROWS = 3;

type Kind = keyof (typeof TEXTS)['fi']['tables'];

const kindOf = (facts: readonly Fact[]): Kind | undefined => {
  if (facts.every(({ value }) => 'amount' in value)) return 'funding';
  return facts.every(({ value }) => 'person' in value) ? 'contact' : undefined;
};

const fundingRow = (fact: Fact, speaker: Speaker): string[] => [
  fact.subject.name[speaker.language],
  fact.measure ? TEXTS[speaker.language].measures[fact.measure] : '',
  'amount' in fact.value ? moneyText(fact.value.amount, fact.precision, speaker.language) : '',
  coverageOf(fact, speaker),
];

const contactRow = (fact: Fact, speaker: Speaker): string[] => {
  if (!('person' in fact.value)) return [];
  const { person, role, organisation, phone, email } = fact.value;
  return [
    nameOf(person, speaker),
    [fact.about?.[speaker.language], role[speaker.language]].filter(Boolean).join(': '),
    organisation ? nameOf(organisation, speaker) : '',
    [phone, email].filter(Boolean).join(', '),
  ];
};

const ROWS = { funding: fundingRow, contact: contactRow } as const;

/** `lines` are the sentences that say the same, for whoever cannot see the table; undefined where a table helps nobody. */
export const tableOf = (
  families: readonly Family[],
  comparison: boolean,
  lines: readonly string[],
  speaker: Speaker,
): Table | undefined => {
  const facts = families.map(({ head }) => head);
  const kind = kindOf(facts);
  if (!kind || facts.length < (comparison ? LEAST_ROWS - 1 : LEAST_ROWS)) return undefined;
  const { caption, head } = TEXTS[speaker.language].tables[kind];
  return {
    caption: caption(facts.length),
    head,
    rows: facts.map((fact) => [...ROWS[kind](fact, speaker), dateText(fact.asOf, speaker.language)]),
    lines,
  };
};
