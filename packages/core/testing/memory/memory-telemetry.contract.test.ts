import { describeTelemetry } from '../contracts/telemetry.contract.ts';
import { createManualClock } from './manual-clock.ts';
import { createMemoryTelemetry } from './memory-telemetry.ts';

describeTelemetry({
  name: 'createMemoryTelemetry',
  open: async () => {
    const maxKept = 50;
    const telemetry = createMemoryTelemetry({ clock: createManualClock(), maxKept });
    return {
      telemetry,
      maxKept,
      entries: telemetry.entries,
      setReachable: telemetry.setReachable,
      [Symbol.asyncDispose]: telemetry.close,
    };
  },
  capabilities: { durable: false, faults: true },
  skipped: [],
});
