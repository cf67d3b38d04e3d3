import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Place, S3Bucket } from './s3-bucket.ts';
import { unavailable } from './s3-errors.ts';

/**
 * A conditional write carries a mark of its own. When the answer to it is lost and the SDK sends it again, the service
 * says that the object is there: the mark tells whether it is ours.
 */
const markName = 'assay-writer';

export const newMark = (): string => randomUUID();
export const toMetadata = (mark: string): Record<string, string> => ({ [markName]: mark });

export const hasMark = async (bucket: S3Bucket, options: { place: Place; mark: string }): Promise<boolean> =>
  (await bucket.head(options.place))?.Metadata?.[markName] === options.mark;

/** Writers that meet within the service are told to try again; more tries than that mean that something else is wrong. */
const maxTries = 5;
const pauseMs = 50;

/**
 * Writes where nothing is. The refusal `precondition` means that somebody else's object is there; it is given only when
 * this very write did not make it.
 */
export const writeIfAbsent = async <Output>(
  bucket: S3Bucket,
  options: { place: Place; send: (mark: string) => Promise<Answer<Output>> },
): Promise<Answer<Output>> => {
  const { place, send } = options;
  const mark = newMark();
  for (let tries = 1; tries <= maxTries; tries += 1) {
    const answer = await send(mark);
    const isRepeated = tries > 1 || answer.attempts > 1;
    if (answer.refusal === 'precondition' && isRepeated && (await hasMark(bucket, { place, mark }))) {
      return { ...answer, refusal: null };
    }
    if (answer.refusal !== 'conflict') return answer;
    await sleep(Math.random() * pauseMs * 2 ** tries);
  }
  throw unavailable({ bucket: bucket.name, why: 'is writing the same blob for others: try again.' });
};
