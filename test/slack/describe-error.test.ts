import { WebAPIPlatformError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/slack/log/describe-error.ts';

class OwnError extends Error {}

const withStack = (error: Error, stack: string): Error => Object.assign(error, { stack });
const FRAME = '    at ask (/app/src/answers/ask.ts:12:3)';

describe('an error in the log', () => {
  it('is its class and its place in our code', () => {
    const error = withStack(
      new OwnError('salaista'),
      `Error: salaista\n    at x (/app/node_modules/y.js:1:1)\n${FRAME}`,
    );
    expect(describeError(error)).toEqual({ error: 'OwnError', at: 'src/answers/ask.ts:12' });
  });

  it('has no place that its message made up', () => {
    const text = 'salaista\n    at x (/src/salaista.ts:1:1)';
    expect(describeError(withStack(new Error(text), `Error: ${text}\n${FRAME}`)).at).toBe('src/answers/ask.ts:12');
    expect(describeError(withStack(new Error('muuttui'), `Error: ${text}\n${FRAME}`)).at).toBeUndefined();
  });

  it("has Slack's code, and the scope that it needs", () => {
    const error = new WebAPIPlatformError({ ok: false, error: 'missing_scope', needed: 'im:history' } as never);
    expect(describeError(error)).toMatchObject({
      error: 'WebAPIPlatformError',
      code: 'missing_scope',
      needed: 'im:history',
    });
  });

  it('has no code that is a sentence', () => {
    const error = Object.assign(new Error('x'), { code: 'kysymys oli salainen' });
    expect(describeError(error).code).toBeUndefined();
  });

  it('is the first of several', () => {
    const several = Object.assign(new Error('x'), { originals: [new OwnError('y'), new Error('z')] });
    expect(describeError(several).error).toBe('OwnError');
  });

  it.each(['merkkijono', undefined, null, { message: 'salaista' }])('is only its type where it is %j', (thrown) => {
    expect(describeError(thrown)).toEqual({ error: typeof thrown });
  });
});
