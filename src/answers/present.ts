/** Answer → Message, in the reader's language. */
import type { Language } from '../knowledge/schema.ts';
import { TEXTS } from '../language/texts.ts';
import type { Answer } from './answer.ts';
import { choicesOf } from './choices.ts';
import { type Findings, MOST_QUESTIONS } from './find-answers.ts';
import { type Message, messageOf } from './message.ts';
import { presentFacts } from './present-facts.ts';
import { presentListing } from './present-listing.ts';
import { presentUnknown } from './present-unknown.ts';
import type { Speaker } from './statements.ts';

/** What was found of a whole message; where questions of it were left it says so first of its last notes, which no surface leaves out. */
export const presentFindings = (
  { findings, left = 0 }: Pick<Findings, 'findings' | 'left'>,
  speaker: Speaker,
): Message[] => {
  const notes = left > 0 ? [TEXTS[speaker.language].questionsLeft(MOST_QUESTIONS, left)] : [];
  return findings.map(({ answer }, at) => {
    const message = presentAnswer(answer, speaker);
    return at === findings.length - 1 ? { ...message, notes: [...notes, ...message.notes] } : message;
  });
};

/** An answer in the reader's language on that day. */
export const presentAnswer = (answer: Answer, speaker: Speaker): Message => {
  switch (answer.kind) {
    case 'answer':
      return presentFacts(answer, speaker);
    case 'clarify':
      return presentClarify(answer, speaker);
    case 'unknown':
      return presentUnknown(answer, speaker);
    case 'listing':
      return presentListing(answer, speaker);
    case 'help':
      return presentHelp(answer.about, speaker.language);
  }
};

const presentClarify = (answer: Extract<Answer, { kind: 'clarify' }>, speaker: Speaker): Message => {
  const texts = TEXTS[speaker.language];
  const headline = {
    subject: () => texts.whichSubject,
    name: () => texts.whichName(answer.question.ambiguous[0]?.from ?? ''),
    topic: () => texts.whichTopic(answer.subject?.name[speaker.language] ?? ''),
  }[answer.about]();
  return messageOf('clarify', speaker.language, headline, { choices: choicesOf(answer.offers, speaker) });
};

const presentHelp = (about: Extract<Answer, { kind: 'help' }>['about'], language: Language): Message => {
  const texts = TEXTS[language];
  if (about === 'too-long') return messageOf('help', language, texts.tooLong);
  if (about === 'thanks') return messageOf('help', language, texts.thanks);
  const headline = about === 'greeting' ? texts.greeting : texts.usage;
  return messageOf('help', language, headline, { details: [...texts.usageLines] });
};
