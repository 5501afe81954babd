/** What the bot may do in a workspace; the manifest asks for exactly these. */
export const REQUIRED_SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'] as const;
