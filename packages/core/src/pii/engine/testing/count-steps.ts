/** Characters that a built-in went over, as far as its arguments and its answer tell. */
type Cost = (self: string, args: readonly unknown[], answer: unknown) => number;

const searched: Cost = (self, args, answer) => {
  const from = typeof args[1] === 'number' ? args[1] : 0;
  return typeof answer === 'number' && answer >= 0 ? answer - from + 1 : Math.max(0, self.length - from);
};
const wholeLength: Cost = (self) => self.length;
const made: Cost = (_self, _args, answer) => (typeof answer === 'string' ? answer.length : 1);

const costs: Readonly<Record<string, Cost>> = {
  indexOf: searched,
  lastIndexOf: wholeLength,
  includes: wholeLength,
  slice: made,
  charAt: () => 1,
  split: wholeLength,
  replace: wholeLength,
  search: wholeLength,
  match: wholeLength,
  toLowerCase: wholeLength,
  normalize: wholeLength,
};

type Callable = (...args: unknown[]) => unknown;

/** Counts the characters that strings and regular expressions go over while a function runs: a measure without a clock. */
export const countSteps = (run: () => void): number => {
  let steps = 0;
  let counting = true;
  const restore: (() => void)[] = [];
  const replaceMethod = (
    owner: object,
    name: string,
    cost: (self: unknown, args: unknown[], answer: unknown, from: number) => number,
  ) => {
    const original = Reflect.get(owner, name) as Callable;
    const counted = function (this: unknown, ...args: unknown[]): unknown {
      const from = this instanceof RegExp ? this.lastIndex : 0;
      const answer = Reflect.apply(original, this, args);
      if (counting) {
        counting = false;
        steps += cost(this, args, answer, from);
        counting = true;
      }
      return answer;
    };
    Object.defineProperty(owner, name, { value: counted, configurable: true, writable: true });
    restore.push(() =>
      Object.defineProperty(owner, name, { value: original, configurable: true, writable: true }),
    );
  };
  for (const [name, cost] of Object.entries(costs)) {
    replaceMethod(String.prototype, name, (self, args, answer) => cost(String(self), args, answer));
  }
  for (const name of ['test', 'exec']) {
    replaceMethod(RegExp.prototype, name, (self, args, answer, from) => {
      const { sticky, global, lastIndex } = self as RegExp;
      const text = String(args[0]);
      // A pattern tried at one place goes as far as it matches; that it does so in linear time is proven elsewhere.
      if (sticky) return answer ? lastIndex - from : 1;
      return global && answer ? lastIndex - from : text.length - (global ? from : 0);
    });
  }
  try {
    run();
  } finally {
    for (const undo of restore) undo();
  }
  return steps;
};
