import { rejectError } from '../../errors.ts';
import type { PatternNode } from './parse-pattern.ts';
import { parsePattern } from './parse-pattern.ts';

/** A step of the automaton: takes a character of a class, or goes on at one or two other steps. */
type Step = { takes: number; next: number } | { takes: null; next: number; other: number | null };

/** More steps than this make a pattern as slow as many of them. */
const maxSteps = 4_000;
/** Characters: what is longer is no value. */
const maxMatch = 1_000;

/** Matches one pattern at one place, in time that grows with the length of the match alone, whatever the pattern. */
export type PatternAutomaton = {
  /** Whether it matches no character at all, and so everywhere. */
  needsNothing: boolean;
  /** The end of the longest match that begins at `start`, -1 where there is none. Never empty. */
  match(text: string, start: number): number;
};

type Program = { steps: Step[]; classes: string[] };

const push = (program: Program, step: Step): number => {
  if (program.steps.length >= maxSteps) {
    throw rejectError(
      'pii.invalid-pattern',
      'The pattern is too large: lower its counts, or cut it into several.',
    );
  }
  program.steps.push(step);
  return program.steps.length - 1;
};

const classOf = (program: Program, source: string): number => {
  const known = program.classes.indexOf(source);
  return known >= 0 ? known : program.classes.push(source) - 1;
};

/** Writes the steps of a node that lead to `next`, from the end on; gives the first. */
const write = (program: Program, node: PatternNode, next: number): number => {
  switch (node.kind) {
    case 'one':
      return push(program, { takes: classOf(program, node.source), next });
    case 'all':
      return node.parts.reduceRight((behind, part) => write(program, part, behind), next);
    case 'any':
      return node.choices
        .map((choice) => write(program, choice, next))
        .reduceRight((other, first) => push(program, { takes: null, next: first, other }));
    case 'repeat':
      return writeRepeat(program, node, next);
  }
};

const writeRepeat = (program: Program, node: PatternNode & { kind: 'repeat' }, next: number): number => {
  let start = next;
  if (node.most === null) {
    const loop = push(program, { takes: null, next, other: null });
    const body = write(program, node.node, loop);
    program.steps[loop] = { takes: null, next, other: body };
    start = loop;
  } else {
    for (let more = node.least; more < node.most; more += 1) {
      const body = write(program, node.node, start);
      start = push(program, { takes: null, next: body, other: next });
    }
  }
  for (let count = 0; count < node.least; count += 1) start = write(program, node.node, start);
  return start;
};

/** Adds a step and all that it leads to without taking a character. */
const follow = (
  program: Program,
  first: number,
  into: { list: number[]; marks: Int32Array; mark: number },
): void => {
  const open = [first];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (into.marks[at] === into.mark) continue;
    into.marks[at] = into.mark;
    const step = program.steps[at];
    if (!step || step.takes !== null) into.list.push(at);
    else {
      if (step.other !== null) open.push(step.other);
      open.push(step.next);
    }
  }
};

const createClassTest = (sources: readonly string[], flags: string) => {
  const regexes = sources.map((source) => new RegExp(`^(?:${source})$`, flags));
  const known = sources.map(() => new Map<number, boolean>());
  return (index: number, point: number): boolean => {
    const before = known[index]?.get(point);
    if (before !== undefined) return before;
    const fits = regexes[index]?.test(String.fromCodePoint(point)) ?? false;
    known[index]?.set(point, fits);
    return fits;
  };
};

/** Makes the automaton of a pattern. Errors: `pii.invalid-pattern`. */
export const createPatternAutomaton = (
  source: string,
  options: { ignoreCase: boolean },
): PatternAutomaton => {
  const program: Program = { steps: [], classes: [] };
  const accept = push(program, { takes: -1, next: 0 });
  const first = write(program, parsePattern(source), accept);
  const fits = createClassTest(program.classes, options.ignoreCase ? 'iu' : 'u');
  const marks = new Int32Array(program.steps.length);
  let mark = 0;
  const begin = (list: number[]) => {
    mark += 1;
    return { list, marks, mark };
  };
  const atOnce: number[] = [];
  follow(program, first, begin(atOnce));
  return {
    needsNothing: atOnce.includes(accept),
    match: (text, start) => {
      let end = -1;
      let current: number[] = [];
      follow(program, first, begin(current));
      for (let at = start; current.length > 0 && at - start <= maxMatch; ) {
        if (at > start && current.includes(accept)) end = at;
        const point = text.codePointAt(at);
        if (point === undefined) break;
        const next: number[] = [];
        const into = begin(next);
        for (const index of current) {
          const step = program.steps[index];
          if (step && step.takes !== null && step.takes >= 0 && fits(step.takes, point))
            follow(program, step.next, into);
        }
        current = next;
        at += point > 0xffff ? 2 : 1;
      }
      return end;
    },
  };
};
