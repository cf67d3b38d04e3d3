import { rejectError } from '@assay/core';

/** Excel locks workbooks with this one when only their structure is protected: anyone may open them. */
const excelPassword = 'VelvetSweatshop';
/** Rounds of hashing for all passwords of one file: some ten seconds on a slow machine. */
const maxRounds = 4_000_000;

/** What one password costs, in rounds; the older ways have none to speak of. */
export type Attempt<Opened> = { rounds: number; open: (password: string) => Promise<Opened | null> };

/**
 * Tries Excel's own password, then those given, in order. Which one fits is kept nowhere. Errors (reject):
 * `document.password-needed` when none was given, `document.password-wrong` when none of those given fits, or when
 * so many were given for a lock so slow that not all could be tried.
 */
export const tryPasswords = async <Opened>(options: {
  attempt: Attempt<Opened>;
  passwords: readonly string[];
}): Promise<Opened> => {
  const { attempt, passwords } = options;
  const given = passwords.filter((password) => password !== '' && password !== excelPassword);
  const affordable = Math.max(1, Math.floor(maxRounds / Math.max(1, attempt.rounds)));
  const tried = [excelPassword, ...given].slice(0, affordable);
  for (const password of tried) {
    const opened = await attempt.open(password);
    if (opened !== null) return opened;
  }
  if (given.length === 0) {
    throw rejectError('document.password-needed', 'The file is locked by a password: give its password.');
  }
  const left = 1 + given.length - tried.length;
  throw rejectError(
    'document.password-wrong',
    left === 0
      ? 'None of the given passwords opens the file: give the right one.'
      : `None of the first ${tried.length - 1} passwords opens the file, and trying the other ${left} would take too long: give the right one alone.`,
    { details: { tried: tried.length - 1, left } },
  );
};
