import type { DataFolder, LocalHome, ProcessPool } from '@assay/adapters-local';
import type { Platform } from '@assay/core/platform';
import type { UploadConditions, UploadSigner } from '@assay/core/ports';
import type { ServerConfig } from '../config.ts';

/** A home with what the API and the server need beside the platform. */
export type ServiceHome = Platform & {
  pool: Pick<ProcessPool, 'stats'>;
  uploadSigner: UploadSigner;
  /** Null where another store receives the bytes. */
  verifyUpload: ((conditions: UploadConditions, signature: string) => boolean) | null;
  /** The folder that this process owns; null where everything lies elsewhere. */
  folder: Pick<DataFolder, 'announce'> | null;
  /** What opening brought to a newer version, if anything. */
  upgraded: LocalHome['upgraded'];
  /** Where everything is kept, for people. */
  place: string;
  /** Finishes what is in hand, or hands it back, and lets go of everything. */
  close(options: { graceMs: number }): Promise<void>;
};

export type HomeConfig = Pick<
  ServerConfig,
  'home' | 'aws' | 'dataFolder' | 'typesFolder' | 'workers' | 'search' | 'embedderFolder' | 'backupsPath'
>;

export type OpenHomeOptions = {
  onJobFailed: (failure: { job: string; messageId: string; code: string; last: boolean }) => void;
  /** Told when people could not be told of something, such as a dead job. */
  onNoticeLost: (problem: { code: string }) => void;
  /** How long a look into a queue of another machine may wait for work, and so the end of this process. */
  waitMs: number;
};

export type OpenHome = (config: HomeConfig, options: OpenHomeOptions) => Promise<ServiceHome>;
