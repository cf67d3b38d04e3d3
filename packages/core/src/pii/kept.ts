export { detectorVersion } from './documents/detector-version.ts';
export { DocumentEntity } from './documents/document-entity.ts';
export { DocumentPii, findDocumentPii, findPiiSummary, PiiSummary } from './documents/find-document-pii.ts';
export { requestScan } from './documents/request-scan.ts';
export { rescanIfUpgraded } from './documents/rescan-if-upgraded.ts';
export { piiRescans, rescanPlace } from './documents/rescan-record.ts';
export { PiiScan, piiScans, scanPlace } from './documents/scan-record.ts';
export { createPiiSettingsStore, maxSettingsLength, PiiSettingsRecord } from './settings/settings-record.ts';
