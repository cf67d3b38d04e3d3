import type { RejectedLogEventsInfo } from '@aws-sdk/client-cloudwatch-logs';

export type LogLine = {
  /** Milliseconds since 1970. */
  timestamp: number;
  message: string;
  /** How many lines before it were lost, as the line says itself. */
  droppedBefore: number;
};

/** Limits of one PutLogEvents request. */
const maxBytes = 1_048_576;
const bytesPerEvent = 26;
const maxEvents = 10_000;
const maxSpanMs = 24 * 60 * 60 * 1_000;

/**
 * How many lines, counted from the first, fit into one request: by size and number, and with less than a day between the
 * earliest and the latest.
 */
export const countFitting = (lines: readonly LogLine[]): number => {
  let bytes = 0;
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (const [place, { timestamp, message }] of lines.entries()) {
    bytes += Buffer.byteLength(message) + bytesPerEvent;
    earliest = Math.min(earliest, timestamp);
    latest = Math.max(latest, timestamp);
    if (place === maxEvents || bytes > maxBytes || latest - earliest >= maxSpanMs) return place;
  }
  return lines.length;
};

/** By their time, as the service wants them; lines of the same time keep their order. */
export const inOrderOfTime = (lines: readonly LogLine[]): LogLine[] =>
  lines.toSorted((a, b) => a.timestamp - b.timestamp);

/**
 * How many lines are lost when the service takes a batch (in the order of time) without some that are too old or too new
 * for it: those, and the ones that they would have told of.
 */
export const countLost = (sent: readonly LogLine[], info: RejectedLogEventsInfo | undefined): number => {
  if (!info) return 0;
  const { tooOldLogEventEndIndex = 0, expiredLogEventEndIndex = 0, tooNewLogEventStartIndex } = info;
  const firstTaken = Math.max(tooOldLogEventEndIndex, expiredLogEventEndIndex);
  const firstTooNew = tooNewLogEventStartIndex ?? sent.length;
  return sent
    .filter((_, place) => place < firstTaken || place >= firstTooNew)
    .reduce((sum, { droppedBefore }) => sum + droppedBefore + 1, 0);
};
