import type { InfraProblem } from '@assay/adapters-aws';
import { describe, expect, it } from 'vitest';
import { describeProblems } from './check-resources.ts';

const problemOf = (
  problem: InfraProblem['problem'],
  kind: InfraProblem['kind'],
  name: string,
): InfraProblem => ({
  kind,
  name,
  problem,
  message: `The ${kind} ${name} is ${problem}.`,
});

describe('telling what is wrong with an installation', () => {
  it('names what is missing or differs, a line each', () => {
    const problems = [problemOf('missing', 'topic', 'a'), problemOf('differs', 'bucket', 'b')];
    expect(describeProblems(problems)).toEqual(['The topic a is missing.', 'The bucket b is differs.']);
  });

  it('counts what is missing when it is much, and names the rest', () => {
    const missing = ['a', 'b', 'c', 'd', 'e'].map((name) => problemOf('missing', 'bucket', name));
    const problems = [...missing, problemOf('missing', 'topic', 't'), problemOf('differs', 'table', 'x')];
    expect(describeProblems(problems)).toEqual([
      'Missing: 5 buckets, 1 topic. Run "assay infra create"; "assay infra plan" names them.',
      'The table x is differs.',
    ]);
  });
});
