import { rejectError } from '../errors.ts';

const maxLength = 2_000;

/**
 * The address in its normal form. Where it leads is checked at every delivery, as names may come to mean others.
 * Errors: `webhook.invalid-url` (reject).
 */
export const parseWebhookUrl = (text: string): string => {
  const url = text.length <= maxLength && URL.canParse(text) ? new URL(text) : null;
  const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:';
  // A password in it would be shown to everyone who lists webhooks; the signature proves who sends.
  if (!url || !isHttp || url.username !== '' || url.password !== '' || url.hash !== '') {
    throw rejectError(
      'webhook.invalid-url',
      `The field "url" takes an http or https address of at most ${maxLength} characters, without a user, a password or a "#".`,
      { details: { field: 'url' } },
    );
  }
  return url.href;
};
