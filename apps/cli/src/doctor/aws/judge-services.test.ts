import { describe, expect, it } from 'vitest';
import { judgeAwsClock, judgeReach } from './judge-services.ts';

const now = new Date('2030-01-01T12:00:00.000Z');
const answer = (service: string, offMs: number | null, trouble: string | null = null) => ({
  service,
  trouble,
  serverTime: offMs === null ? null : new Date(now.getTime() + offMs),
});

describe('judging what the services of AWS answer', () => {
  it('fails for services that do not answer, and names them with the reason', () => {
    expect(judgeReach([answer('S3', 0), answer('SQS', 0)])).toMatchObject({
      status: 'ok',
      message: 'S3, SQS answer',
    });
    expect(judgeReach([answer('S3', 0), answer('SQS', null, 'ENOTFOUND')])).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('No answer from SQS (ENOTFOUND): check'),
    });
  });

  it('stands whole seconds, warns of half a minute, and fails where requests are refused', () => {
    const judge = (offMs: number) => judgeAwsClock({ answers: [answer('S3', offMs)], now }).status;
    expect([judge(0), judge(30_000), judge(-30_000)]).toEqual(['ok', 'ok', 'ok']);
    expect([judge(31_000), judge(-299_000)]).toEqual(['warn', 'warn']);
    expect([judge(300_000), judge(-3_600_000)]).toEqual(['fail', 'fail']);
  });

  it('goes by most of the services and not by a single one', () => {
    const answers = [answer('S3', 0), answer('SQS', 3_600_000), answer('SNS', 1_000)];
    expect(judgeAwsClock({ answers, now }).status).toBe('ok');
    expect(judgeAwsClock({ answers: [answer('S3', null, 'timeout')], now }).status).toBe('warn');
  });
});
