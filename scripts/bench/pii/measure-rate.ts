import process from 'node:process';

/** Characters per second of processor time, of this process alone. */
export type Rate = {
  /** Of the first pass, in which code is compiled and tables are made. */
  first: number;
  /** The median of the passes behind it. */
  median: number;
};

/** How long a pass should take at least, in seconds: few texts are gone through several times. */
const leastSeconds = 0.5;

const secondsOf = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** Does some work with all texts, again and again. */
export const measureRate = (
  texts: readonly string[],
  work: (text: string) => unknown,
  { passes = 3 }: { passes?: number } = {},
): Rate => {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const once = () => {
    for (const text of texts) work(text);
  };
  const first = secondsOf(once);
  const repeats = Math.max(1, Math.ceil(leastSeconds / first));
  const rates = Array.from({ length: passes }, () => {
    const seconds = secondsOf(() => {
      for (let count = 0; count < repeats; count += 1) once();
    });
    return (characters * repeats) / seconds;
  }).sort((left, right) => left - right);
  return { first: characters / first, median: rates[Math.floor(passes / 2)] ?? 0 };
};
