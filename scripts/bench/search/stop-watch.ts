import process from 'node:process';

/** Milliseconds by the clock, and of the processor alone, which other programs do not slow down. */
export type Times = { p50Ms: number; p95Ms: number; cpuP50Ms: number; cpuP95Ms: number };

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0;

/** Times pieces of work of one kind. */
export const createWatch = () => {
  const clock: number[] = [];
  const processor: number[] = [];
  return {
    time: async <T>(work: () => Promise<T>): Promise<T> => {
      const startedAt = performance.now();
      const before = process.cpuUsage();
      const result = await work();
      const { user, system } = process.cpuUsage(before);
      clock.push(performance.now() - startedAt);
      processor.push((user + system) / 1_000);
      return result;
    },
    times: (): Times => ({
      p50Ms: quantile(clock, 0.5),
      p95Ms: quantile(clock, 0.95),
      cpuP50Ms: quantile(processor, 0.5),
      cpuP95Ms: quantile(processor, 0.95),
    }),
  };
};
