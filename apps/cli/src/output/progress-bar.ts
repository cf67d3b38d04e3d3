import process from 'node:process';
import { Presets, SingleBar } from 'cli-progress';

export type ProgressBar = {
  /** `total` where it became known, or changed, after the start. */
  update(done: number, total?: number): void;
  stop(): void;
};

/** A bar on standard error where that is a terminal; elsewhere nothing, so that logs stay readable. */
export const createProgressBar = (options: { label: string; total: number; quiet: boolean }): ProgressBar => {
  if (options.quiet || !process.stderr.isTTY || options.total === 0)
    return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      format: `${options.label} {bar} {value}/{total}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(options.total, 0);
  return {
    update: (done, total) => {
      if (total !== undefined) bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
};
