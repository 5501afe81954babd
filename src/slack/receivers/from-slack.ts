import type { WebAPIPlatformError } from '@slack/web-api';

/**
 * Whether it is Slack that refused. The library takes whatever a web server answers for a refusal, its page as the code; a
 * code of Slack's is one word.
 */
export const isFromSlack = ({ data }: WebAPIPlatformError): boolean =>
  typeof data.error === 'string' && /^[a-z0-9_]{1,80}$/.test(data.error);
