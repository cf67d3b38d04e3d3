import { z } from 'zod';
import { assertWorkspaceName } from '../access/assert-workspace-name.ts';
import { type AppError, rejectError } from '../errors.ts';
import { SourceCredentials } from './source-credentials.ts';
import { SourceFormat } from './source-format.ts';
import { Afterwards } from './source-record.ts';

const namePattern = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** A bucket and a prefix; without a user, a query or a fragment, which would be kept and shown. */
const s3Pattern = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[^?#]*)?$/;
const filePattern = /^file:\/\/\/[^?#]*$/;
/** It becomes a part of the host that credentials are used at: no dot may come in. */
const regionPattern = /^[a-z0-9-]{1,40}$/;

/** The largest object of any source; a document of more bytes is not read anyway. */
export const maxObjectBytes = 100_000_000;

export type NewSource = {
  workspace: string;
  name: string;
  url: string;
  region: string | null;
  endpoint: string | null;
  credentials: SourceCredentials;
  prefix: string;
  formats: readonly SourceFormat[] | null;
  minBytes: number;
  /** Null for the largest that there may be. */
  maxBytes: number | null;
  processedPrefix: string | null;
  afterwards: Afterwards;
  enabled: boolean;
  /** Whether an admin of the platform asks, who may let it use the server's own files, rights and networks. */
  byPlatform: boolean;
  actor: string;
};

const invalid = (field: string, takes: string): AppError =>
  rejectError(`source.invalid-${field}`, takes, { details: { field } });

const assertAddress = ({ url, region, endpoint, credentials }: NewSource): void => {
  const isFolder = filePattern.test(url);
  if (url.length > 2_000 || !(isFolder || s3Pattern.test(url))) {
    throw invalid(
      'url',
      'The field "url" takes s3://bucket/, s3://bucket/prefix/ or file:///absolute/folder/, at most 2,000 characters.',
    );
  }
  if (region !== null && !regionPattern.test(region)) {
    throw invalid('region', 'The field "region" takes the name of a region, such as eu-central-1.');
  }
  const parsed = endpoint !== null && URL.canParse(endpoint) ? new URL(endpoint) : null;
  const isHttp = parsed?.protocol === 'https:' || parsed?.protocol === 'http:';
  if (endpoint !== null && (!isHttp || parsed?.username || parsed?.password || endpoint.length > 500)) {
    throw invalid(
      'endpoint',
      'The field "endpoint" takes an http or https address without a user or password.',
    );
  }
  if (!SourceCredentials.safeParse(credentials).success) {
    throw invalid(
      'credentials',
      'The credentials lack a part or have one of another form: an access key is an id and a secret, a role its ARN.',
    );
  }
  if (isFolder && (credentials.kind !== 'surroundings' || region !== null || endpoint !== null)) {
    throw invalid(
      'credentials',
      'A folder is opened without credentials, a region or an endpoint: leave them out.',
    );
  }
};

/** Each of these lets the one who adds a source reach what only the server itself can. */
const assertRights = ({ url, endpoint, credentials, byPlatform }: NewSource): void => {
  if (byPlatform) return;
  const needs = [
    ...(url.startsWith('file:') ? ['a folder of the server'] : []),
    ...(url.startsWith('s3:') && credentials.kind === 'surroundings' ? ["the server's own credentials"] : []),
    ...(credentials.kind === 'profile' ? ['a profile of the server'] : []),
    ...(endpoint !== null ? ['an endpoint of its own'] : []),
  ];
  if (needs.length === 0) return;
  throw rejectError(
    'access.platform-only',
    `Only an admin of the platform may add a source with ${needs.join(' and ')}: with a key of one workspace, give an s3:// address and an access key or a role.`,
  );
};

const assertFilters = (request: NewSource): void => {
  const { prefix, formats, minBytes, maxBytes, processedPrefix, afterwards } = request;
  if (prefix.length > 900 || prefix.startsWith('/')) {
    throw invalid('prefix', 'The field "prefix" takes up to 900 characters, the first no "/".');
  }
  if (formats !== null && !z.array(SourceFormat).min(1).safeParse(formats).success) {
    throw invalid(
      'formats',
      `The field "formats" takes null for all, or some of: ${SourceFormat.options.join(', ')}.`,
    );
  }
  const most = maxBytes ?? maxObjectBytes;
  if (
    !(
      Number.isInteger(minBytes) &&
      Number.isInteger(most) &&
      minBytes >= 0 &&
      minBytes <= most &&
      most <= maxObjectBytes
    )
  ) {
    throw invalid(
      'size',
      `The fields "minBytes" and "maxBytes" take whole numbers from 0 to ${maxObjectBytes}, the first no larger than the second.`,
    );
  }
  if (!Afterwards.safeParse(afterwards).success) {
    throw invalid('afterwards', `The field "afterwards" takes one of: ${Afterwards.options.join(', ')}.`);
  }
  if (processedPrefix === null) {
    if (afterwards === 'nothing') return;
    throw invalid(
      'processed-prefix',
      `With "afterwards": "${afterwards}" the field "processedPrefix" says where to, such as "processed/".`,
    );
  }
  const isLong = processedPrefix.length === 0 || processedPrefix.length > 900;
  if (isLong || processedPrefix.startsWith('/') || prefix.startsWith(processedPrefix)) {
    throw invalid(
      'processed-prefix',
      'The field "processedPrefix" takes 1 to 900 characters, the first no "/", and may not hold all that is synced: nothing under it is taken in.',
    );
  }
};

/**
 * Errors (reject): `workspace.invalid-name`, `source.invalid-name`, `source.invalid-url`, `source.invalid-region`,
 * `source.invalid-endpoint`, `source.invalid-credentials`, `source.invalid-prefix`, `source.invalid-formats`,
 * `source.invalid-size`, `source.invalid-afterwards`, `source.invalid-processed-prefix`, `access.platform-only`.
 */
export const assertNewSource = (request: NewSource): void => {
  assertWorkspaceName(request.workspace);
  if (!namePattern.test(request.name)) {
    throw invalid(
      'name',
      'The field "name" takes 1 to 63 lower-case letters, digits and "-", the first no "-".',
    );
  }
  assertAddress(request);
  assertRights(request);
  assertFilters(request);
};
