import type { OpenHome } from './service-home.ts';

/** Opens the home that the configuration names. */
export const openHome: OpenHome = async (config, options) => {
  if (config.home === 'local') {
    const { openLocalServiceHome } = await import('./open-local-service-home.ts');
    return openLocalServiceHome(config, options);
  }
  // Loaded here, as the SDK takes longer to load than most commands take.
  const { openAwsServiceHome } = await import('./open-aws-service-home.ts');
  return openAwsServiceHome(config, options);
};
