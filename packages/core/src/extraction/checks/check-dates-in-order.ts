import type { Check } from './check.ts';

const name = 'dates-in-order';
/** The first is not after the second. */
const pairs = [
  ['issueDate', 'dueDate'],
  ['effectiveDate', 'endDate'],
] as const;

/** An invoice is not due before it is issued, and a contract does not end before it begins. */
export const checkDatesInOrder: Check = (input) =>
  pairs.flatMap(([earlier, later]) => {
    const [from, to] = [input.fields[earlier]?.value, input.fields[later]?.value];
    if (typeof from !== 'string' || typeof to !== 'string') return [];
    const passed = from <= to;
    const message = passed ? `${from} is not after ${to}.` : `${later} ${to} is before ${earlier} ${from}.`;
    return [{ name, passed, message, subject: { field: later } }];
  });
