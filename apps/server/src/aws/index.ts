export { type OpenDeployment, openDeployment } from './open-deployment.ts';
export { openSearchIndex } from './open-search-index.ts';
