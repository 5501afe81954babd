import { writeFileSync } from 'node:fs';
import { buildRuleFile } from './rule-file.ts';

const target = new URL('../../src/language/finnish/data/rules.json', import.meta.url);
const text = `${JSON.stringify(buildRuleFile())}\n`;
writeFileSync(target, text);
console.log(`${target.pathname}: ${Math.round(text.length / 1024)} kB`);
