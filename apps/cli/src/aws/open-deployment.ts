export { type OpenDeployment, openDeployment } from '@assay/server/aws';
