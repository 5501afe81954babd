/** A number cut in pieces by its commas, which YAML takes for several things. */
export const COMMA_IN_NUMBER = 'luvussa ei ole pilkkua; kirjoita se kokonaan, esimerkiksi 1200000';

/** How such a piece begins. */
export const DIGITS = /^\d/;
