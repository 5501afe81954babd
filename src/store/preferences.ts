import type { Kysely } from 'kysely';
import type { Language } from '../knowledge/schema.ts';
import { languageFrom } from './language.ts';
import type { Tables } from './tables.ts';

/** What a person has chosen for themselves; undefined where they have not. */
export type Preferences = { language: Language | undefined; region: string | undefined };

export type Person = { team: string; user: string };

/** How often a person's id is kept with what they did for channels. */
export type Traces = {
  /** The changes of settings in the trail. */
  changes: number;
  /** The digests that they set last. */
  digests: number;
};

export type People = {
  /** A person's choices, undefined throughout where they have made none. */
  of(person: Person): Promise<Preferences>;
  /** Changes what is given and leaves the rest; `undefined` takes a choice back. */
  change(person: Person, changes: Partial<Preferences>): Promise<Preferences>;
  /** Where else their id is kept; what lasts a day at most is not counted. */
  traces(person: Person): Promise<Traces>;
};

const read = async (db: Kysely<Tables>, { team, user }: Person): Promise<Preferences> => {
  const row = await db
    .selectFrom('user_preference')
    .select(['language', 'region'])
    .where('team', '=', team)
    .where('person', '=', user)
    .executeTakeFirst();
  return { language: languageFrom(row?.language ?? null), region: row?.region ?? undefined };
};

const tracesOf = async (db: Kysely<Tables>, { team, user }: Person): Promise<Traces> => {
  const changes = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll().as('rows'))
    .where('team', '=', team)
    .where('actor', '=', user)
    .executeTakeFirstOrThrow();
  const digests = await db
    .selectFrom('subscription')
    .select(({ fn }) => fn.countAll().as('rows'))
    .where('team', '=', team)
    .where('set_by', '=', user)
    .executeTakeFirstOrThrow();
  // PostgreSQL gives counts as text.
  return { changes: Number(changes.rows), digests: Number(digests.rows) };
};

/** Only the columns that change are written, so that two changes at once both hold. */
const columnsOf = (changes: Partial<Preferences>) => ({
  ...('language' in changes ? { language: changes.language ?? null } : {}),
  ...('region' in changes ? { region: changes.region ?? null } : {}),
});

export const createPeople = (db: Kysely<Tables>): People => ({
  of: (person) => read(db, person),
  async change(person, changes) {
    const { team, user } = person;
    const changed = columnsOf(changes);
    await db
      .insertInto('user_preference')
      .values({ team, person: user, language: null, region: null, ...changed })
      .onConflict((conflict) =>
        conflict.columns(['team', 'person']).doUpdateSet(Object.keys(changed).length > 0 ? changed : { person: user }),
      )
      .execute();
    return read(db, person);
  },
  traces: (person) => tracesOf(db, person),
});
