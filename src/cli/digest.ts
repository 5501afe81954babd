/** `npm run digest`: what a channel would be told, and running the digests by hand. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Digest } from '../digest/compose.ts';
import { digestText, presentDigest } from '../digest/present-digest.ts';
import { previewDigest } from '../digest/preview.ts';
import type { Knowledge, SubjectKind } from '../knowledge/knowledge.ts';
import { LANGUAGES } from '../knowledge/schema.ts';
import { tellHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';

export type DigestSetting = {
  knowledge: () => Knowledge;
  today: string;
  io: Io;
  /** What needs the store or Slack. */
  operate: Record<'run-due' | 'stop' | 'start', () => Promise<ExitCode>>;
};

const USAGE = `Usage: npm run -s digest -- --preview [--region id]… [--programme id]… [--date YYYY-MM-DD] [--language fi|sv|en]
                              [--curators] [--json]
       npm run -s digest -- --run-due   post what is due now; may run beside the bot
       npm run -s digest -- --stop      stop all digests at once; --start lets them go on`;

const optionsSchema = z.strictObject({
  preview: z.literal(true, { error: '--preview is missing.' }),
  region: z.array(z.string()).default([]),
  programme: z.array(z.string()).default([]),
  date: z.iso.date({ error: '--date must be a day such as 2021-05-31.' }).optional(),
  language: z.enum(LANGUAGES, { error: '--language must be fi, sv or en.' }).optional(),
  curators: z.boolean().default(false),
  json: z.boolean().default(false),
});
type Options = z.infer<typeof optionsSchema>;

const read = (args: readonly string[]): Options | string => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        preview: { type: 'boolean' },
        region: { type: 'string', multiple: true },
        programme: { type: 'string', multiple: true },
        date: { type: 'string' },
        language: { type: 'string' },
        curators: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const options = optionsSchema.safeParse(values);
    return options.success ? options.data : options.error.issues.map(({ message }) => message).join(' ');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** What is no subject of that kind, with those that are. */
const unknownIds = (ids: readonly string[], kind: SubjectKind, { subjects }: Knowledge): string[] =>
  ids
    .filter((id) => subjects.get(id)?.kind !== kind)
    .map((id) => {
      const known = [...subjects.values()].filter((subject) => subject.kind === kind).map((subject) => subject.id);
      return `Unknown ${kind} "${id}". There are: ${known.sort().join(', ')}`;
    });

const asJson = (digest: Digest | null, options: Options, knowledge: Knowledge): string =>
  JSON.stringify(
    digest && {
      date: digest.day,
      region: options.region.join(),
      text: digestText(presentDigest(digest, knowledge)),
      items: digest.items.map(({ kind, date, fact }) => ({ kind, ...(date ? { date } : {}), factId: fact.id })),
    },
  );

/** @returns 0 when printed, 2 on wrong usage */
export const digestCommand = async (args: readonly string[], setting: DigestSetting): Promise<ExitCode> => {
  if (tellHelp(args, setting.io, USAGE)) return 0;
  const [only, ...others] = args;
  const operation = OPERATIONS.find((name) => only === `--${name}`);
  if (operation && others.length === 0) return setting.operate[operation]();
  return preview(args, setting);
};

const OPERATIONS = ['run-due', 'stop', 'start'] as const;

const preview = (args: readonly string[], { knowledge: known, today, io }: DigestSetting): ExitCode => {
  const options = read(args);
  if (typeof options === 'string') {
    io.error(`${options}\n${USAGE}`);
    return 2;
  }
  const knowledge = known();
  const unknown = [
    ...unknownIds(options.region, 'region', knowledge),
    ...unknownIds(options.programme, 'programme', knowledge),
  ];
  if (unknown.length > 0) {
    io.error(unknown.join('\n'));
    return 2;
  }
  const { region, programme, language, curators } = options;
  const settings = { regions: region, programmes: programme, language, curators };
  const digest = previewDigest(knowledge, settings, options.date ?? today);
  if (options.json) io.out(asJson(digest, options, knowledge));
  else
    io.out(
      digest ? digestText(presentDigest(digest, knowledge)) : 'No digest that day: nothing to tell, or a day off.',
    );
  return 0;
};
