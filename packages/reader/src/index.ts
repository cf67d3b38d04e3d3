export { type ReadBytesOptions, readBytes } from './read-bytes.ts';
