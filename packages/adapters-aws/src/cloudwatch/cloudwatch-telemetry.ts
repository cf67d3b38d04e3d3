import { type AgentKind, type BufferedEntry, createTelemetryBuffer } from '@assay/core/agents';
import type { Clock, Telemetry } from '@assay/core/ports';
import {
  type CloudWatchLogsClient,
  CreateLogStreamCommand,
  PutLogEventsCommand,
  ResourceAlreadyExistsException,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import { classifyAwsError } from '../errors/classify-aws-error.ts';
import { toLogLine } from './embedded-metrics.ts';
import { countFitting, countLost, inOrderOfTime, type LogLine } from './log-batch.ts';

/**
 * Telemetry in CloudWatch Logs: a log group for each agent, in it a stream for each process, and the metrics come from
 * the lines themselves (embedded metric format), so that no request is made for them. The groups belong to the
 * installation; the stream is made when it is missing. Entries stay in the buffer while AWS does not take them, with one
 * exception: what it will never take (lines more than two weeks old or two hours ahead, a request that it refuses as
 * wrong) is dropped, and told like anything else that was dropped.
 */
export const createCloudWatchTelemetry = (options: {
  client: CloudWatchLogsClient;
  logGroupOf: (agent: AgentKind) => string;
  /** Of the metrics. */
  namespace: string;
  clock: Clock;
  /** One for each process, such as its host, number and start. */
  streamName: string;
  /** How many entries of an agent are kept while AWS does not take them. */
  maxKept?: number;
}): Telemetry => {
  const { client, logGroupOf, namespace, clock, streamName: logStreamName, maxKept } = options;
  /** Lines that AWS did not want and nobody was told of yet. */
  const lost = new Map<AgentKind, number>();

  const toLine = (entry: BufferedEntry, lostBefore: number): LogLine => {
    const droppedBefore = entry.droppedBefore + lostBefore;
    return {
      timestamp: Date.parse(entry.at),
      message: toLogLine(entry, { namespace, droppedBefore }),
      droppedBefore,
    };
  };

  const makeStream = async (logGroupName: string): Promise<void> => {
    try {
      await client.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
    } catch (thrown) {
      if (!(thrown instanceof ResourceAlreadyExistsException)) throw thrown;
    }
  };

  /** Gives how many lines are lost although the request was taken. */
  const put = async (logGroupName: string, lines: readonly LogLine[]): Promise<number> => {
    const logEvents = lines.map(({ timestamp, message }) => ({ timestamp, message }));
    const send = () => client.send(new PutLogEventsCommand({ logGroupName, logStreamName, logEvents }));
    const answer = await send().catch(async (thrown: unknown) => {
      if (!(thrown instanceof ResourceNotFoundException)) throw thrown;
      await makeStream(logGroupName);
      return send();
    });
    return countLost(lines, answer.rejectedLogEventsInfo);
  };

  const send = async (agent: AgentKind, entries: readonly BufferedEntry[]): Promise<number> => {
    const lines = entries.map((entry, place) => toLine(entry, place === 0 ? (lost.get(agent) ?? 0) : 0));
    const fitting = lines.slice(0, countFitting(lines));
    try {
      lost.set(agent, await put(logGroupOf(agent), inOrderOfTime(fitting)));
    } catch (thrown) {
      if (classifyAwsError(thrown).kind !== 'refused') throw thrown;
      lost.set(
        agent,
        fitting.reduce((sum, { droppedBefore }) => sum + droppedBefore + 1, 0),
      );
    }
    return fitting.length;
  };

  return createTelemetryBuffer({ send, clock, ...(maxKept !== undefined && { maxKept }) });
};
