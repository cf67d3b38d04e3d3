import { measureCloudWatch } from '../../../packages/adapters-aws/testing/cpu/measure-cloudwatch.ts';
import { measureDynamoDb } from '../../../packages/adapters-aws/testing/cpu/measure-dynamodb.ts';
import { measureEventBridge } from '../../../packages/adapters-aws/testing/cpu/measure-eventbridge.ts';
import { measureS3 } from '../../../packages/adapters-aws/testing/cpu/measure-s3.ts';
import { measureSecretsManager } from '../../../packages/adapters-aws/testing/cpu/measure-secrets-manager.ts';
import { measureSns } from '../../../packages/adapters-aws/testing/cpu/measure-sns.ts';
import { measureSource } from '../../../packages/adapters-aws/testing/cpu/measure-source.ts';
import { measureSqs } from '../../../packages/adapters-aws/testing/cpu/measure-sqs.ts';
import { measureSsm } from '../../../packages/adapters-aws/testing/cpu/measure-ssm.ts';

const measures = [
  measureS3,
  measureSource,
  measureDynamoDb,
  measureSqs,
  measureEventBridge,
  measureSns,
  measureSsm,
  measureSecretsManager,
  measureCloudWatch,
];
/** CPU of an adapter per CPU of the bare SDK. */
const aim = 1.2;

/** CPU time per operation of each adapter on AWS, against the bare SDK with the same requests. */
export const benchAdaptersCpu = async (print: (text: string) => void) => {
  const rows = [];
  print(
    `  ${'service'.padEnd(16)} ${'operation'.padEnd(22)} ${'ours us'.padStart(8)} ${'bare us'.padStart(8)}  ratio (aim ${aim})`,
  );
  for (const measure of measures) {
    // One after the other: each would slow the others down.
    const measured = await measure();
    for (const { service, operation, oursMicros, bareMicros, ratio } of measured) {
      print(
        `  ${service.padEnd(16)} ${operation.padEnd(22)} ${oursMicros.toFixed(0).padStart(8)} ${bareMicros.toFixed(0).padStart(8)}  ${ratio.toFixed(2)}${ratio > aim ? '  over' : ''}`,
      );
    }
    rows.push(...measured);
  }
  return { rows, over: rows.filter(({ ratio }) => ratio > aim).length };
};
