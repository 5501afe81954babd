/** Cases as they are named in forms; `P` in front means plural. */
export const CASES = ['nom', 'gen', 'par', 'ine', 'ela', 'ill', 'ade', 'abl', 'all', 'ess', 'tra', 'abe'] as const;

export type Case = (typeof CASES)[number];

/**
 * What a form is. Beside the cases: `ins` instructive, `poss` a stem that only stands before a possessive suffix,
 * `mod` a form that only stands inside compounds; `cmp`, `sup`, `sti`, `uus` derive from an adjective; the verb's
 * `inf`, `fin` (finite) and the base forms of its participles and of the nouns in -minen, -ja and -us.
 */
export type Tag =
  | Case
  | `P${Case}`
  | 'Pins'
  | 'poss'
  | 'mod'
  | 'cmp'
  | 'sup'
  | 'sti'
  | 'uus'
  | 'inf'
  | 'inf2'
  | 'fin'
  | 'ptc'
  | 'minen'
  | 'ja'
  | 'us';

export type Form = { form: string; tag: Tag };
