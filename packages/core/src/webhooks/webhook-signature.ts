import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { WebhookSecrets } from './webhook-records.ts';

/** 256 bits, as many as the hash gives. */
export const webhookSecretBytes = 32;

const secretPrefix = 'whsec_';

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

export const makeWebhookSecret = (random: Uint8Array): string => `${secretPrefix}${toBase64(random)}`;

/** `v1,` and the HMAC-SHA256 of `id.timestamp.body`, as Standard Webhooks has it (https://www.standardwebhooks.com). */
export const signWebhook = (options: {
  secret: string;
  messageId: string;
  /** Seconds since 1970. */
  timestamp: number;
  body: string;
}): string => {
  const { secret, messageId, timestamp, body } = options;
  const key = fromBase64(secret.slice(secretPrefix.length));
  return `v1,${toBase64(hmac(sha256, key, utf8ToBytes(`${messageId}.${timestamp}.${body}`)))}`;
};

/** What proves a message to its receiver. During a change of secrets it has a signature by each; one that fits is enough. */
export const signedHeaders = (options: {
  secrets: WebhookSecrets;
  messageId: string;
  now: Date;
  body: string;
}): Record<string, string> => {
  const { secrets, messageId, now, body } = options;
  const timestamp = Math.floor(now.getTime() / 1_000);
  const { secret, previous } = secrets;
  const isPreviousValid = previous !== null && Date.parse(previous.until) > now.getTime();
  const valid = isPreviousValid ? [secret, previous.secret] : [secret];
  return {
    'webhook-id': messageId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': valid
      .map((one) => signWebhook({ secret: one, messageId, timestamp, body }))
      .join(' '),
  };
};
