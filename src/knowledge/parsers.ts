/** The parsers of YAML, loaded when something has to be parsed: a start does without where what it reads was kept. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The one that knows no places but is many times as fast. */
export const quickYaml = (): typeof import('js-yaml') => require('js-yaml');

/** The one that knows the place of everything. */
export const yaml = (): typeof import('yaml') => require('yaml');
