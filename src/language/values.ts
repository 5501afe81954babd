/** Money and dates as text in three languages. Days are `YYYY-MM-DD`, months `YYYY-MM`, years `YYYY`; no time zone. */
import type { Language, Precision } from '../knowledge/schema.ts';

const MILLION = 1_000_000;
const TENTH_OF_MILLION = 100_000;
const BEFORE_EACH_THOUSAND = /\B(?=(\d{3})+$)/g;

const PRECISION_WORDS: Record<Language, Record<Precision, string>> = {
  fi: { exact: '', about: 'noin ', over: 'reilut ', under: 'alle ', 'at-most': 'enintään ' },
  sv: { exact: '', about: 'cirka ', over: 'drygt ', under: 'under ', 'at-most': 'högst ' },
  en: { exact: '', about: 'about ', over: 'a little over ', under: 'under ', 'at-most': 'at most ' },
};

/** Whole euros as text, round millions in words: `reilut 9 miljoonaa euroa`, `2 849 500 euroa`. */
export const moneyText = (amount: number, precision: Precision, language: Language): string =>
  PRECISION_WORDS[language][precision] + euros(amount, language);

const euros = (amount: number, language: Language): string => {
  if (amount >= MILLION && amount % TENTH_OF_MILLION === 0) {
    const millions = amount / MILLION;
    const number = String(millions).replace('.', language === 'en' ? '.' : ',');
    if (language === 'fi') return millions === 1 ? '1 miljoona euroa' : `${number} miljoonaa euroa`;
    if (language === 'sv') return millions === 1 ? '1 miljon euro' : `${number} miljoner euro`;
    return `${number} million euros`;
  }
  const grouped = String(amount).replace(BEFORE_EACH_THOUSAND, language === 'en' ? ',' : ' ');
  return `${grouped} ${{ fi: 'euroa', sv: 'euro', en: 'euros' }[language]}`;
};

const MONTHS: Record<Language, readonly string[]> = {
  fi: 'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu'.split(
    ' ',
  ),
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** `2020` → `2020`, `2020-05` → `toukokuu 2020`, `2020-05-29` → `29.5.2020`. */
export const dateText = (date: string, language: Language): string => {
  const [year = '', month, day] = date.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? '';
  if (!month) return year;
  if (!day) return `${name} ${year}`;
  return language === 'fi' ? `${Number(day)}.${Number(month)}.${year}` : `${Number(day)} ${name} ${year}`;
};

/** When something happens, as it stands after a verb: `31.12.2023`, `tammikuussa 2023`, `vuonna 2023`. */
export const whenText = (date: string, language: Language): string => {
  const text = dateText(date, language);
  if (date.length === 10) return language === 'fi' ? text : `${{ sv: 'den', en: 'on' }[language]} ${text}`;
  if (language === 'fi' && date.length === 4) return `vuonna ${text}`;
  if (language === 'fi') return text.replace(/kuu(?= )/, 'kuussa');
  if (language === 'sv') return date.length === 4 ? `år ${text}` : `i ${text}`;
  return `in ${text}`;
};

/** `2020–2022`, `elokuu 2020 – joulukuu 2021`. */
export const spanText = (from: string, to: string, language: Language): string => {
  const dash = from.length === 4 && to.length === 4 ? '–' : ' – ';
  return dateText(from, language) + dash + dateText(to, language);
};

/** Whether a day, month or year lies wholly before today. */
export const isPast = (date: string, today: string): boolean => date < today.slice(0, date.length);

/** Whole months from a partial date to a day; a year counts from its last month, so nothing ages too early. */
export const monthsSince = (date: string, today: string): number => {
  const [year = 0, month = 12] = date.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number);
  return (thisYear - year) * 12 + thisMonth - month;
};

/** `a, b ja c`. */
export const listText = (items: readonly string[], language: Language): string => {
  const and = { fi: ' ja ', sv: ' och ', en: ' and ' }[language];
  return items.length < 2 ? items.join('') : items.slice(0, -1).join(', ') + and + items.at(-1);
};
