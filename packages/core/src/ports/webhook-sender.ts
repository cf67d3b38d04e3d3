export type WebhookPost = {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** How long the answer may take, from the look-up of the name to the last header. */
  timeoutMs: number;
  /** Gives up at once; rejects with the signal's reason. */
  signal?: AbortSignal;
};

/** `retryAfterMs` is what the receiver asked for; null where it asked for nothing. */
export type WebhookAnswer = { status: number; retryAfterMs: number | null };

/**
 * Posts to addresses that customers chose. Any status is an answer, redirects too: they are not followed. The answer's
 * body is not kept, and at most 64 KB of it are read.
 * Errors (all retry; messages without the URL, which may hold a secret): `webhook.timeout`, `webhook.unreachable`,
 * `webhook.unknown-host`, `webhook.untrusted-certificate`, and `webhook.forbidden-address` for an address within the
 * network of the sender, which a stranger must not reach through us.
 */
export interface WebhookSender {
  post(request: WebhookPost): Promise<WebhookAnswer>;
}
