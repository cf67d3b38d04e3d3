import process from 'node:process';
import { expect, it } from 'vitest';
import { workUnderKills } from './work-under-kills.ts';

it('ends as if nobody had disturbed it when server and children are killed at random under load', {
  timeout: 300_000,
}, async () => {
  const seed = Math.floor(Math.random() * 1_000_000);
  const run = await workUnderKills({ documents: 45, kills: 7, seed });
  const { server, child, both } = run.struck;
  process.stdout.write(`Killed: server ${server}, children ${child}, both ${both} (seed ${seed}).\n`);
  expect(run).toMatchObject({ wrong: 0, listed: 45, findingsEqual: true, unregistered: 0, dead: 0 });
  expect(run).toMatchObject({ indexEqual: true, indexEqualsRebuilt: true });
  expect(run.indexed).toBeGreaterThan(0);
});
