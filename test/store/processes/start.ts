/** A process of its own that opens the store of a folder, writes one thing, and ends: `node start.ts FOLDER NAME`. */
import { openStore } from '../../../src/store/store.ts';
import { surroundings } from '../../support/surroundings.ts';

const [folder = '', name = ''] = process.argv.slice(2);
const store = await openStore(
  folder,
  surroundings(() => new Date(), name),
);
await store.channels.change({ team: 'T1', channel: name }, 'U1', { regions: ['kainuu'] });
await store.close();
