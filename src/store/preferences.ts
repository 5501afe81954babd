import type { Kysely } from 'kysely';
import type { Language } from '../knowledge/schema.ts';
import { languageFrom } from './language.ts';
import type { Tables } from './tables.ts';

/** What a person has chosen for themselves; undefined where they have not. */
export type Preferences = { language: Language | undefined; region: string | undefined };

export type Person = { team: string; user: string };

export type People = {
  /** A person's choices, undefined throughout where they have made none. */
  of(person: Person): Promise<Preferences>;
  /** Changes what is given and leaves the rest; `undefined` takes a choice back. */
  change(person: Person, changes: Partial<Preferences>): Promise<Preferences>;
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
});
