import { rm } from 'node:fs/promises';
import { createWorkspaceRoute } from '@assay/http-api/routes';
import { assertFree } from '../compose.ts';
import type { Config } from '../config.ts';
import { withService } from '../service/with-service.ts';

/** Names sort by the time of the demo. */
const workspaceNameAt = (now: Date): string =>
  `demo-${now
    .toISOString()
    .slice(0, 19)
    .replaceAll(/[^0-9]/g, '')}`;

/**
 * A place for the demo alone, so that it meets no other documents: a fresh data folder, or on AWS a fresh workspace.
 * Error: `folder.in-use` (reject) while somebody works in the folder of an earlier demo.
 */
export const prepareDemoTarget = async (
  config: Config,
  { dataFolder, now }: { dataFolder: string; now: Date },
): Promise<Config> => {
  if (config.home === 'local') {
    await assertFree(dataFolder);
    await rm(dataFolder, { recursive: true, force: true });
    // The demo has a folder of its own, whatever server runs elsewhere.
    return { ...config, dataFolder, server: null };
  }
  const workspace = workspaceNameAt(now);
  await withService({ ...config, server: null }, ({ client }, signal) =>
    client.call(createWorkspaceRoute, { body: { name: workspace }, signal }),
  );
  return { ...config, workspace, server: null };
};
