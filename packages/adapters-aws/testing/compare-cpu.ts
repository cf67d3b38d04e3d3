import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** One thing done by an adapter, and the same with nothing but the SDK. */
export type CpuPair = { ours: () => Promise<unknown>; bare: () => Promise<unknown> };

type Config = {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
};

const rounds = 15;
const callsPerRound = 200;

/** Starts a service that answers every request with a fixed answer, in a process of its own. */
export const startAnswering = async (server: URL): Promise<{ config: Config; child: ChildProcess }> => {
  const child = fork(server);
  const [port] = await once(child, 'message');
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  return {
    config: { region: 'eu-central-1', endpoint: `http://127.0.0.1:${port}`, credentials },
    child,
  };
};

/** Microseconds of CPU per call. */
const measure = async (call: () => Promise<unknown>, calls: number): Promise<number> => {
  const before = process.cpuUsage();
  for (let count = 0; count < calls; count += 1) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
};

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Writes the CPU time per operation of both. Rounds alternate and the medians are compared, so that what else goes on
 * hits both.
 */
export const compareCpu = async (operations: Readonly<Record<string, CpuPair>>): Promise<void> => {
  for (const [name, { ours, bare }] of Object.entries(operations)) {
    const seen: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    await measure(ours, callsPerRound);
    await measure(bare, callsPerRound);
    for (let round = 0; round < rounds; round += 1) {
      seen.bare.push(await measure(bare, callsPerRound));
      seen.ours.push(await measure(ours, callsPerRound));
    }
    const [ourUs, bareUs] = [medianOf(seen.ours), medianOf(seen.bare)];
    process.stdout.write(
      `${name.padEnd(16)} ${ourUs.toFixed(0).padStart(6)} us  bare ${bareUs.toFixed(0).padStart(6)} us  ratio ${(ourUs / bareUs).toFixed(2)}\n`,
    );
  }
};
