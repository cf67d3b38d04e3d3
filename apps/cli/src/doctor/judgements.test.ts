import { describe, expect, it } from 'vitest';
import { judgeClock } from './check-clock.ts';
import { judgeDisk } from './check-disk.ts';
import { judgeFileSystem } from './check-file-system.ts';
import { isNodeNewEnough } from './check-node.ts';

describe('what the doctor makes of what it finds', () => {
  it('asks for Node 24.12 or newer', () => {
    const versions = ['20.19.0', '24.11.1', '24.12.0', '24.21.0', '25.0.0'];
    expect(versions.map(isNodeNewEnough)).toEqual([false, false, true, true, true]);
  });

  it('tells a disk that is full, that soon will be, and one where no more files fit', () => {
    const roomy = { freeBytes: 50e9, files: 1_000_000, freeFiles: 900_000 };
    expect(judgeDisk(roomy)).toMatchObject({ status: 'ok', message: '50.0 GB free' });
    expect(judgeDisk({ ...roomy, freeBytes: 2e9 })).toMatchObject({ status: 'warn' });
    expect(judgeDisk({ ...roomy, freeBytes: 2e8 })).toMatchObject({ status: 'fail' });
    expect(judgeDisk({ ...roomy, freeFiles: 12 })).toMatchObject({ status: 'fail' });
    expect(judgeDisk({ ...roomy, files: 0, freeFiles: 0 })).toMatchObject({ status: 'ok' });
    expect(judgeDisk({ ...roomy, freeBytes: 2e8 }).message).toContain('--data');
  });

  it('warns of file systems of other machines, whatever the sign of their number', () => {
    expect(judgeFileSystem(0xef53)).toMatchObject({ status: 'ok' });
    expect(judgeFileSystem(0x6969)).toMatchObject({ status: 'fail' });
    expect(judgeFileSystem(0xfe534d42)).toMatchObject({ status: 'fail' });
    expect(judgeFileSystem(0xfe534d42 | 0).message).toContain('SMB');
    expect(judgeFileSystem(0x65735546)).toMatchObject({ status: 'warn' });
  });

  it('doubts a clock that stands before this program, or before what was written last', () => {
    const now = new Date('2027-03-01T12:00:00.000Z');
    const at = (minutes: number): number => now.getTime() + minutes * 60_000;
    expect(judgeClock({ now: new Date(0), lastWriteMs: null })).toMatchObject({ status: 'fail' });
    expect(judgeClock({ now, lastWriteMs: null })).toMatchObject({ status: 'ok' });
    expect(judgeClock({ now, lastWriteMs: at(1) })).toMatchObject({ status: 'ok' });
    expect(judgeClock({ now, lastWriteMs: at(60) })).toMatchObject({ status: 'warn' });
  });
});
