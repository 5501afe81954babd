/**
 * What Slack accepts, in one place. Lengths are in UTF-16 units, as Slack counts them.
 *
 * `blocksJson` is ours: Slack refuses a message with `msg_blocks_too_long` at an unpublished total that its own parts
 * stay well under; messages of 15,600 characters of JSON have passed and of 17,700 failed, as have 13,300 characters
 * of plain text.
 */
export const LIMITS = {
  blocksPerMessage: 50,
  blocksJson: 12_000,
  sectionText: 3000,
  headline: 1000,
  contextText: 2000,
  text: 12_000,
  buttonText: 75,
  accessibilityLabel: 75,
  buttonValue: 2000,
  linkUrl: 3000,
  cellText: 300,
  tableRows: 100,
  tableColumns: 20,
  tableText: 5000,
  buttonsPerBlock: 5,
  buttonsPerMessage: 10,
  /** Answers that one message of a person may cause; a response address takes five posts. */
  postsPerQuestion: 4,
} as const;
