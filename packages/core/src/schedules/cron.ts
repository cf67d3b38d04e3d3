import { Cron, CronPattern } from 'croner';
import { rejectError } from '../errors.ts';

/**
 * Times are strict: `nextAfter` and `latestUpTo` look at whole seconds.
 * A fixed time that the clocks skip in spring runs when they have jumped; one that comes twice in autumn runs once.
 * A time with a wildcard, step or list runs at every moment that shows it.
 */
export type CronTimes = {
  /** The first slot after this moment; null when none will ever come. */
  nextAfter(moment: Date): Date | null;
  /** The last slot at or before this moment. */
  latestUpTo(moment: Date): Date | null;
};

/** IANA names begin with a letter; that keeps out fixed offsets such as `+02:00`, which know no summer time. */
const zonePattern = /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/;
const maxCronLength = 100;

const invalidCron = (message: string, cause?: unknown) =>
  rejectError('schedule.invalid-cron', message, { details: { field: 'cron' }, cause });

const assertTimeZone = (timeZone: string): void => {
  const message =
    'The field "timeZone" needs the name of a time zone in the IANA list, such as "Europe/Berlin" or "UTC".';
  const details = { field: 'timeZone' };
  if (!zonePattern.test(timeZone)) throw rejectError('schedule.invalid-time-zone', message, { details });
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch (cause) {
    throw rejectError('schedule.invalid-time-zone', message, { details, cause });
  }
};

const parsePattern = (cron: string, timeZone: string): Cron => {
  const fields = cron.trim().split(/\s+/);
  if (cron.length > maxCronLength || fields.length < 5 || fields.length > 6) {
    throw invalidCron(
      'The field "cron" needs 5 fields (minute hour day month weekday), or 6 with seconds before them, such as "0 3 * * *".',
    );
  }
  if (cron.includes('?')) {
    throw invalidCron('The field "cron" holds a "?": write "*" where any value will do.');
  }
  try {
    if (new CronPattern(cron).second.filter((isSet) => isSet).length > 1) {
      throw invalidCron(
        'The field "cron" asks for more than one start a minute: give one number in the field of the seconds.',
      );
    }
    return new Cron(cron, { timezone: timeZone, mode: '5-or-6-parts' });
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError) {
      throw invalidCron(
        `The field "cron" cannot be read: ${cause.message.replace(/^CronPattern: /, '')}.`,
        cause,
      );
    }
    throw cause;
  }
};

/**
 * The times of a cron expression in a time zone.
 * Errors: `schedule.invalid-cron`, `schedule.invalid-time-zone` (reject), each with the `field` at fault.
 */
export const parseCron = (options: { cron: string; timeZone: string }): CronTimes => {
  assertTimeZone(options.timeZone);
  const pattern = parsePattern(options.cron, options.timeZone);
  return {
    nextAfter: (moment) => pattern.nextRun(moment),
    latestUpTo: (moment) => {
      // The calculator gives what lies before a moment: a millisecond later, the moment itself is among it.
      const wholeSecondMs = Math.floor(moment.getTime() / 1_000) * 1_000;
      return pattern.previousRuns(1, new Date(wholeSecondMs + 1))[0] ?? null;
    },
  };
};

/** The first slot after a moment; `schedule.invalid-cron` (reject) when none will ever come. */
export const nextSlot = (options: { cron: string; timeZone: string; after: Date }): string => {
  const next = parseCron(options).nextAfter(options.after);
  if (!next) throw invalidCron('The field "cron" names a moment that never comes.');
  return next.toISOString();
};
