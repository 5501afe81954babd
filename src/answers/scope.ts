/** Which facts a question may be answered from, by the subjects it names, in tiers: its own first, wider ones after. */
import type { Fact, Knowledge, Subject, SubjectKind } from '../knowledge/knowledge.ts';
import type { Topic } from '../knowledge/schema.ts';
import { lazily } from '../language/cache.ts';
import { givesOnly, isNational } from './belonging.ts';
import { type Grouping, programmesIn } from './grouping.ts';
import { apartFrom } from './kept-apart.ts';
import type { Mentions } from './mentions.ts';

export type Scope = {
  /** Facts of the first tier that explains the question are used; later tiers are wider. */
  tiers: readonly (readonly Fact[])[];
  /** Subjects that an answer has to speak of. */
  mustMention: readonly Subject[];
  /** Programmes that narrow the answer. */
  programmes: readonly string[];
  /** Those of the projects that are named, which narrow what is told of their regions. */
  ofProjects: readonly string[];
  /** Where the answer is looked for; none: everywhere. */
  anchors: readonly Subject[];
  /** Municipalities that led to their region. */
  via: readonly Subject[];
  /** Money known here of programmes that are kept apart, and these programmes. */
  apart: { facts: readonly Fact[]; programmes: readonly Subject[] };
};

const NOTHING_APART: Scope['apart'] = { facts: [], programmes: [] };

/** Subjects with facts of their own area; the others are spoken of in the facts of these. */
const AREAS: ReadonlySet<SubjectKind> = new Set(['region', 'project', 'country', 'group']);
/** What may be told from the whole programme or country when a region has no fact of its own. */
const SHARED_TOPICS: ReadonlySet<Topic> = new Set([
  'schedule',
  'goals',
  'content',
  'definition',
  'law',
  'conditions',
  'further-information',
]);

const NATIONAL_TOPICS: ReadonlySet<Topic> = new Set(['definition', 'law']);

export type ScopeRequest = {
  subjects: readonly Subject[];
  facts: readonly Fact[];
  /** Those asked for: a region's money or people are never told from the whole country's. */
  topics: readonly Topic[];
  /** Whether it speaks of a law, whose dates are the same everywhere. */
  ofLaw: boolean;
  knowledge: Knowledge;
  mentions: Mentions;
  grouping: Grouping;
};

export const scopeOf = (request: ScopeRequest): Scope => {
  const isApart = apartFrom(request);
  const found = ownScope(request, isApart);
  const projects = found.anchors.filter(({ kind }) => kind === 'project');
  // Of which programmes a project is holds whatever time is asked about.
  const { own } = request.grouping(request.knowledge.facts);
  const scope = { ...found, ofProjects: projects.flatMap(({ id }) => programmesIn(own(id))) };
  if (scope.programmes.length > 0) return { ...scope, apart: NOTHING_APART };
  const { of } = request.grouping(request.facts);
  const facts = scope.anchors.flatMap(({ id }) => of(id)).filter(isApart);
  const ids = new Set(facts.flatMap(({ covers }) => covers.programmes ?? []));
  const programmes = [...ids].flatMap((id) => request.knowledge.subjects.get(id) ?? []);
  return { ...scope, apart: { facts, programmes } };
};

const ownScope = (request: ScopeRequest, isApart: (fact: Fact) => boolean): Omit<Scope, 'apart' | 'ofProjects'> => {
  const programmes = request.subjects.filter(({ kind }) => kind === 'programme').map(({ id }) => id);
  const places = request.subjects.filter(({ kind }) => kind !== 'programme');
  const grouped = request.grouping(request.facts);
  const isArea = ({ id, kind, within }: Subject): boolean =>
    AREAS.has(kind) ||
    (kind === 'organisation' && within !== undefined && places.length > 1 && grouped.own(id).length > 0);
  // "Sopiva-hanke Etelä-Savossa": beside a project its region only says where it is.
  const isWhere = ({ id, kind }: Subject): boolean =>
    kind === 'region' && places.some((place) => place.kind === 'project' && place.within === id);
  // "Tekeekö Itä-Uusimaa yhteistyötä muun Uudenmaan kanssa?": what a region is part of is not asked of beside it.
  const isAround = ({ kind, members }: Subject): boolean =>
    kind === 'group' &&
    !request.topics.includes('funding') &&
    places.some((place) => place.kind === 'region' && members.includes(place.id));
  const areas = places.filter((place) => isArea(place) && !isWhere(place) && !isAround(place));
  const others = places.filter((place) => !isArea(place) || isAround(place));
  const fits = (fact: Fact): boolean => (programmes.length > 0 ? fitsProgrammes(fact, programmes) : !isApart(fact));
  const base = { programmes, via: [], mustMention: [] };
  // "Paljonko STM myönsi sote-keskusohjelmaan?": who gave it says nothing of where.
  const byGiver =
    programmes.length > 0 &&
    request.topics.includes('funding') &&
    places.every((place) => givesOnly(place, grouped.own(place.id)));
  if (places.length === 0 || byGiver)
    return { ...base, tiers: programmeTiers(request.facts.filter(fits), programmes), anchors: [] };
  const national = lazily(() => grouped.national().filter(fits));
  if (areas.length > 0) {
    const own = areas.flatMap(({ id }) => grouped.ofArea(id)).filter(fits);
    // "Hur mycket av Östra Nylands bidrag fick Lovisa?" is not answered by what the whole region got.
    const shared = request.topics.includes('funding') && !request.topics.includes('administrator');
    const inside = (place: Subject) =>
      !shared &&
      place.kind === 'municipality' &&
      areas.some((area) => area.id === place.within || area.within === place.within);
    const within = others.filter(inside);
    // "STM myönsi Pohjois-Savolle": a ministry that the region's facts don't speak of only acts.
    const isSpokenOf = ({ id, within: region }: Subject) =>
      region !== undefined || own.some((fact) => request.mentions.get(fact.id)?.has(id));
    // Nor does a sum of the whole country say who gave it.
    const ofCountry = areas.every(({ kind }) => kind === 'country');
    const isGiver = (place: Subject) =>
      ofCountry && givesOnly(place, grouped.own(place.id)) && request.topics.includes('funding');
    const mustMention = others.filter((place) => !inside(place) && !isGiver(place) && isSpokenOf(place));
    return {
      ...base,
      tiers: [unique(own), ...sharedTiers(national, programmes, request.topics), ...nationalTier(national, request)],
      anchors: areas,
      via: within,
      mustMention,
    };
  }
  return placeScope(others, { fits, national }, request, base);
};

/** Facts about a person, an organisation or a term; a municipality brings those of its region along. */
const placeScope = (
  places: readonly Subject[],
  { fits, national }: { fits: (fact: Fact) => boolean; national: () => readonly Fact[] },
  request: ScopeRequest,
  base: Pick<Scope, 'programmes' | 'via' | 'mustMention'>,
): Omit<Scope, 'apart' | 'ofProjects'> => {
  const grouped = request.grouping(request.facts);
  const [first, ...others] = places.map(({ id }) => grouped.speakingOf(id));
  const spoken = (first ?? []).filter((fact) => others.every((facts) => facts.includes(fact)) && fits(fact));
  const municipalities = places.filter(({ kind }) => kind === 'municipality');
  const regions = municipalities.flatMap(({ within }) =>
    within ? (request.knowledge.subjects.get(within) ?? []) : [],
  );
  const own = regions.flatMap(({ id }) => grouped.ofArea(id)).filter(fits);
  const mustMention = places.filter(({ kind }) => kind !== 'municipality');
  if (municipalities.length > 0) {
    return {
      ...base,
      tiers: [
        unique([...spoken, ...own]),
        ...sharedTiers(national, base.programmes, request.topics),
        // Who grants the money is the same for every town, and so are the dates of a law.
        ...(request.topics.some((topic) => topic === 'organisation' || (topic === 'schedule' && request.ofLaw))
          ? nationalTier(national, request)
          : []),
      ],
      anchors: regions,
      via: municipalities,
      mustMention,
    };
  }
  const personal = places.some(({ kind }) => kind === 'person');
  const shared = personal ? [] : sharedTiers(national, base.programmes, request.topics);
  const wider = [...neighbourTiers(places, request).map((tier) => tier.filter(fits)), ...shared];
  return { ...base, tiers: [spoken, ...wider], anchors: places };
};

/** What a region does may be told of its organisations too, but never money or people. */
const NEIGHBOURLY: ReadonlySet<Topic> = new Set([
  'schedule',
  'goals',
  'content',
  'conditions',
  'recruitment',
  'organisation',
  'participants',
]);

const neighbourTiers = (places: readonly Subject[], { topics, facts, knowledge, grouping }: ScopeRequest): Fact[][] => {
  // Who leads another body is nobody of this one.
  if (topics.includes('contact')) return [];
  const organisations = places.filter(({ kind }) => kind === 'organisation');
  const regions = new Set(organisations.flatMap(({ within }) => within ?? []));
  if (organisations.length !== places.length || regions.size !== 1) return [];
  const region = knowledge.subjects.get([...regions][0] ?? '');
  const { of } = grouping(facts);
  return region ? [of(region.id).filter(({ topic }) => NEIGHBOURLY.has(topic))] : [];
};

const programmeTiers = (facts: readonly Fact[], programmes: readonly string[]): (readonly Fact[])[] => {
  if (programmes.length === 0) return [facts];
  const own = facts.filter(({ subject }) => programmes.includes(subject.id));
  return [own, facts.filter((fact) => coversSome(fact, programmes) || isNational(fact.subject))];
};

/** Topics of which a region has its own facts or none: never told from the whole country's. */
const REGIONAL: ReadonlySet<Topic> = new Set([
  'funding',
  'schedule',
  'contact',
  'administrator',
  'participants',
  'recruitment',
]);

/** What holds in every region, where the question's own words lead to it. */
const nationalTier = (facts: () => readonly Fact[], { topics, ofLaw }: ScopeRequest): Fact[][] =>
  topics.some((topic) => REGIONAL.has(topic) && !(ofLaw && topic === 'schedule'))
    ? []
    : [facts().filter(({ subject }) => subject.kind === 'country')];

const sharedTiers = (
  facts: () => readonly Fact[],
  programmes: readonly string[],
  topics: readonly Topic[],
): Fact[][] => {
  const named = topics.length > 0 || programmes.length > 0;
  if (!named || !topics.every((topic) => SHARED_TOPICS.has(topic))) return [];
  // Without a programme named, its dates and aims are not those of a region's own project.
  const allowed = programmes.length > 0 ? SHARED_TOPICS : NATIONAL_TOPICS;
  const shared = facts().filter(
    ({ subject, topic }) => isNational(subject) && subject.kind !== 'term' && allowed.has(topic),
  );
  const ofProgrammes = shared.filter(({ subject }) => programmes.includes(subject.id));
  return programmes.length > 0 ? [ofProgrammes, shared] : [shared];
};

const coversSome = ({ covers, subject }: Fact, programmes: readonly string[]): boolean =>
  programmes.includes(subject.id) || (covers.programmes?.some((id) => programmes.includes(id)) ?? false);

/** Without a programme these tell of the county itself: its law, its municipalities. */
const OF_COUNTY: ReadonlySet<Topic> = new Set(['law', 'participants']);

/** A fact of another programme answers nothing about this one. */
const fitsProgrammes = (fact: Fact, programmes: readonly string[]): boolean => {
  if (fact.subject.kind === 'programme') return programmes.includes(fact.subject.id);
  // The sum of two programmes is not the sum of one; of what the counties were given at their start it is told as such.
  if ('amount' in fact.value && !fact.apart)
    return (fact.covers.programmes ?? []).every((id) => programmes.includes(id));
  return fact.covers.programmes === undefined ? !OF_COUNTY.has(fact.topic) : coversSome(fact, programmes);
};

const unique = (facts: readonly Fact[]): Fact[] => [...new Set(facts)];
