/** Quotation marks of word processors and web pages. YAML takes them for letters of the text. */

export const CURLY = /[\u2018-\u201f«»]/;

export const curlyAdvice = (mark: string): string =>
  `merkki ${mark} on tekstinkäsittelyn lainausmerkki, jota YAML ei tunne; kirjoita tekstin alkuun ja loppuun sen tilalle tavallinen "`;
