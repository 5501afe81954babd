/** What the bot may do in a workspace; the manifest asks for exactly these. */
export const REQUIRED_SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'] as const;

/** What a workspace may grant besides; without them the bot does as `home-texts.ts` says. */
export const OPTIONAL_SCOPES = ['channels:read', 'groups:read', 'channels:history', 'groups:history'] as const;
export type OptionalScope = (typeof OPTIONAL_SCOPES)[number];
