export { phRecognizers } from './ids.ts';
