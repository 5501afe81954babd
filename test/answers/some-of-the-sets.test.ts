/** One in five of the kept questions, set by set; `npm run test:sets` asks all of them. */
import { testAnswerable, testUnanswerable } from '../support/kept-sets.ts';

const EVERY = 5;

for (const file of ['answerable', 'with-fillers', 'country']) testAnswerable(file, EVERY);
testUnanswerable('unanswerable', EVERY);
