export type NotificationSeverity = 'info' | 'warning' | 'critical';

/** Something that people should hear of although nobody asked. Ids and numbers, never contents of documents. */
export type Notification = {
  /** The same for the same matter, so that a receiver can tell a repeat. */
  id: string;
  /** What kind of matter, such as `job.dead`; receivers filter by it. */
  kind: string;
  severity: NotificationSeverity;
  /** A workspace's name; `-` where the matter belongs to none. */
  workspace: string;
  /** ISO 8601. */
  at: string;
  /** One line of at most 100 printable ASCII characters. */
  subject: string;
  /** Plain text, at most 4,000 characters: what happened, and what to do. */
  text: string;
  ids: Readonly<Record<string, string | number>>;
};

/**
 * Tells people (an SNS topic, a file that a log collector reads). At least once: durable when `notify` resolves.
 * Errors: `notification.invalid` (reject), `notifier.unavailable` (retry), `notifier.access-denied` and
 * `notifier.not-found` (reject; the message names the topic).
 */
export interface Notifier {
  notify(notification: Notification): Promise<void>;
}
