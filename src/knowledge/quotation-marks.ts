/** Quotation marks of word processors and web pages. YAML takes them for letters of the text. */

export const CURLY = /[\u2018-\u201f«»]/;

/** `”Kokous”`: what was to quote the text has become part of it. */
export const isInCurly = (text: string): boolean =>
  /^[\u2018-\u201f«»][^\u201c-\u201f«»]*[\u2018-\u201f«»]$/.test(text);

export const curlyAdvice = (mark: string): string =>
  `merkki ${mark} on tekstinkäsittelyn lainausmerkki, jota YAML ei tunne; kirjoita tekstin alkuun ja loppuun sen tilalle tavallinen "`;
