import { expect, it } from 'vitest';
import { createSharedRun } from './shared-run.ts';

const openRuns = () => {
  const begun: PromiseWithResolvers<void>[] = [];
  const share = createSharedRun(() => {
    const run = Promise.withResolvers<void>();
    begun.push(run);
    return run.promise;
  });
  return { begun, share };
};

it('lets all who come while one runs wait for one more, which begins after they asked', async () => {
  const { begun, share } = openRuns();
  const first = share();
  const later = [share(), share(), share()];
  expect(begun).toHaveLength(1);
  begun[0]?.resolve();
  await first;
  await Promise.resolve();
  expect(begun).toHaveLength(2);
  begun[1]?.resolve();
  await Promise.all(later);
  expect(begun).toHaveLength(2);
});

it('fails for those alone who waited for the run that failed', async () => {
  const { begun, share } = openRuns();
  const first = share();
  const second = share();
  begun[0]?.reject(new Error('disk'));
  await expect(first).rejects.toThrow('disk');
  await Promise.resolve();
  begun[1]?.resolve();
  await expect(second).resolves.toBeUndefined();
  const third = share();
  begun[2]?.resolve();
  await expect(third).resolves.toBeUndefined();
});
