export { maxObjectBytes, type NewSource } from './assert-new-source.ts';
export { ListedObject } from './list-objects.ts';
export { ObjectState } from './object-record.ts';
export { SourceCredentials } from './source-credentials.ts';
export { SourceFormat } from './source-format.ts';
export { createSourceOpener } from './source-opener.ts';
export { Afterwards, SourceRecord } from './source-record.ts';
export { SourceRun } from './source-run.ts';
export { createSources } from './sources.ts';
