/** The spelling without dots and rings: what is typed on a foreign keyboard. */
export const fold = (text: string): string => text.replace(/[äå]/g, 'a').replaceAll('ö', 'o').replaceAll('é', 'e');
