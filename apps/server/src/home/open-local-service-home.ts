import { loadServerSecret, openLocalHome } from '@assay/adapters-local';
import { createHmacUploadSigner } from '@assay/http-api';
import { openS3Source } from './open-s3-source.ts';
import type { OpenHome } from './service-home.ts';

/** Everything in the data folder. Errors: those of `openDataFolder`. */
export const openLocalServiceHome: OpenHome = async (config, { onJobFailed, onNoticeLost }) => {
  const { dataFolder, typesFolder, workers, search, embedderFolder, backupsPath } = config;
  const home = await openLocalHome({
    dataFolder,
    workers,
    typesFolder,
    search,
    embedderFolder,
    backupsPath,
    onJobFailed,
    onNoticeLost,
    sourceOpeners: { s3: openS3Source(config.aws) },
  });
  const uploadSigner = createHmacUploadSigner({
    secret: await loadServerSecret({ folder: home.folder.path }),
  });
  return { ...home, uploadSigner, verifyUpload: uploadSigner.verify, place: dataFolder };
};
