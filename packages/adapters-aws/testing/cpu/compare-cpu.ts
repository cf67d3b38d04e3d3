import { fork } from 'node:child_process';
import { once } from 'node:events';

/** One thing done by an adapter, and the same with nothing but the SDK. */
export type CpuPair = { ours: () => Promise<unknown>; bare: () => Promise<unknown> };

/** CPU time of one operation, and of the same with nothing but the SDK. */
export type CpuRow = {
  service: string;
  operation: string;
  oursMicros: number;
  bareMicros: number;
  ratio: number;
};

const rounds = 15;
const callsPerRound = 200;

/** Starts a service that answers every request with a fixed answer, in a process of its own. */
export const startAnswering = async (server: URL) => {
  const child = fork(server);
  const [port] = await once(child, 'message');
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  return {
    config: { region: 'eu-central-1', endpoint: `http://127.0.0.1:${port}`, credentials },
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await once(child, 'exit');
    },
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

/** Rounds alternate and the medians are compared, so that what else goes on hits both. */
export const compareCpu = async (
  service: string,
  operations: Readonly<Record<string, CpuPair>>,
): Promise<CpuRow[]> => {
  const rows: CpuRow[] = [];
  for (const [operation, { ours, bare }] of Object.entries(operations)) {
    const seen: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    await measure(ours, callsPerRound);
    await measure(bare, callsPerRound);
    for (let round = 0; round < rounds; round += 1) {
      seen.bare.push(await measure(bare, callsPerRound));
      seen.ours.push(await measure(ours, callsPerRound));
    }
    const [oursMicros, bareMicros] = [medianOf(seen.ours), medianOf(seen.bare)];
    rows.push({ service, operation, oursMicros, bareMicros, ratio: oursMicros / bareMicros });
  }
  return rows;
};
