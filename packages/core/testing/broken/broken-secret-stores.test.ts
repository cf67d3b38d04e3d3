import { secretStoreCases } from '../contracts/secret-store.contract.ts';
import { describeBrokenAdapters } from './broken-adapter.ts';
import { brokenSecretNames } from './broken-secret-names.ts';
import { brokenSecretValues } from './broken-secret-values.ts';
import { openSpoiledSecrets } from './spoiled-secret-store.ts';

describeBrokenAdapters({
  port: 'SecretStore',
  cases: secretStoreCases,
  sound: openSpoiledSecrets(() => ({})),
  broken: [...brokenSecretValues, ...brokenSecretNames],
});
