import { describe, expect, it } from 'vitest';
import { readWish, type Wish } from '../../src/digest/wish.ts';

describe('the words after /sote digest', () => {
  it.each<[string, Wish]>([
    ['', { kind: 'open' }],
    ['tilaa', { kind: 'subscribe', time: undefined, places: '' }],
    ['TILAA klo 8 Keski-Suomi ja Kainuu', { kind: 'subscribe', time: '08:00', places: 'Keski-Suomi ja Kainuu' }],
    ['tilaa Keski-Suomi', { kind: 'subscribe', time: undefined, places: 'Keski-Suomi' }],
    ['tilaa 24.00', { kind: 'unclear' }],
    ['tauko 31.12.', { kind: 'pause', until: '2027-12-31' }],
    ['tauko 1.3.', { kind: 'pause', until: '2028-03-01' }],
    ['tauolle 5.4.2027 asti', { kind: 'pause', until: '2027-04-05' }],
    ['paus 2027-04-05', { kind: 'pause', until: '2027-04-05' }],
    ['tauko 31.4.', { kind: 'unclear' }],
    ['tauko 4.3.2027', { kind: 'unclear' }],
    ['lopeta.', { kind: 'unsubscribe' }],
    ['status', { kind: 'status' }],
    ['preview', { kind: 'preview' }],
    ['jatka', { kind: 'resume' }],
    ['rahoitus', { kind: 'unclear' }],
  ])('%j', (text, wish) => {
    expect(readWish(text, '2027-03-04')).toEqual(wish);
  });
});
