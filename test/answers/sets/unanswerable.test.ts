import { testUnanswerable } from '../../support/kept-sets.ts';

testUnanswerable('unanswerable');
