export { createPlatform, type HomePorts, type Platform, type PlatformOptions } from './create-platform.ts';
