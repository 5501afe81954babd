import type { SlackTexts } from './slack-texts.ts';

export const en: SlackTexts = {
  apology: (id) =>
    `Sorry, I could not answer, and the fault is ours. Please try again in a moment. If it happens again, tell the maintainers the code ${id}.`,
  staleButton: 'This button is out of date. Ask the question again to get an answer and new buttons.',
  staleModal: 'This window is out of date. Close it and open it again.',
  followUp: 'To ask more in this thread, mention Sotebotti again.',
  close: 'Close',
  sending: 'Sending…',
  share: 'Share to channel',
  compare: 'Compare with another region',
  request: 'Request an addition',
  remove: 'Remove the answer',
  removed: 'The answer has been removed.',
  notYours: 'Only the person who asked can remove the answer.',
  feedback: { good: 'Helpful', bad: 'Did not help' },
  feedbackLabel: { good: 'The answer was helpful', bad: 'The answer did not help: tell us why' },
  sharedBy: (who) => `Shared by ${who}`,
  shared: 'The answer has been shared to the channel.',
  source: 'Source',
  sources: 'Sources',
  choices: 'Choices',
  linesLeftOut: (count) =>
    count === 1
      ? 'The answer was shortened: 1 line was left out. Narrow the question to see the rest.'
      : `The answer was shortened: ${count} lines were left out. Narrow the question to see the rest.`,
  sourcesLeftOut: (count) => (count === 1 ? 'and 1 more source' : `and ${count} more sources`),
  messagesLeftOut: (count) =>
    count === 1
      ? 'The message held so many questions that 1 answer was left out. Please ask it separately.'
      : `The message held so many questions that ${count} answers were left out. Please ask them separately.`,
};
