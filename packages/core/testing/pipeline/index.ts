export { openPipeline } from './open-pipeline.ts';
