import { testAnswerable } from '../../support/kept-sets.ts';

testAnswerable('country');
