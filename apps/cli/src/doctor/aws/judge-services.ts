import type { ServiceAnswer } from '@assay/adapters-aws';
import type { Diagnosis } from '../diagnosis.ts';

/** Requests carry the time, and services refuse those from further off. */
const refusedFromMs = 5 * 60_000;
/** Leases, expiries and signed addresses go by the clock too; networks and whole seconds explain no more than this. */
const toleranceMs = 30_000;

const mendClock = 'set the clock of this machine, or switch its time service on (timedatectl set-ntp true)';

export const judgeReach = (answers: readonly ServiceAnswer[]): Diagnosis => {
  const check = 'services';
  const silent = answers.filter(({ trouble }) => trouble !== null);
  if (silent.length === 0) {
    return { check, status: 'ok', message: `${answers.map(({ service }) => service).join(', ')} answer` };
  }
  const named = silent.map(({ service, trouble }) => `${service} (${trouble})`).join(', ');
  return {
    check,
    status: 'fail',
    message: `No answer from ${named}: check the network, proxies and VPC endpoints, and whether --region and --endpoint are right.`,
  };
};

export const judgeAwsClock = (options: { answers: readonly ServiceAnswer[]; now: Date }): Diagnosis => {
  const check = 'aws clock';
  const times = options.answers.flatMap(({ serverTime }) => (serverTime ? [serverTime.getTime()] : []));
  if (times.length === 0) {
    return { check, status: 'warn', message: 'No service told its time: see the line about the services.' };
  }
  // The middle one, so that no single service decides.
  const time = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const offMs = Math.abs(options.now.getTime() - time);
  if (offMs <= toleranceMs) return { check, status: 'ok', message: 'as that of AWS' };
  const seconds = Math.round(offMs / 1_000);
  return {
    check,
    status: offMs < refusedFromMs ? 'warn' : 'fail',
    message: `The clock here and that of AWS differ by ${seconds} s: ${mendClock}.`,
  };
};
