import { z } from 'zod';
import { isWorkspaceName } from '../access/workspace-name.ts';
import { rejectError } from '../errors.ts';
import type { Notification } from '../ports/notifier.ts';

/** Stands for the workspace of what belongs to none; no workspace can have this name. */
export const noWorkspace = '-';

const isWellFormed = (text: string): boolean => text.isWellFormed();
const shortText = z.string().max(256).refine(isWellFormed);

const NotificationForm = z.strictObject({
  id: z.string().regex(/^[!-~]{1,256}$/),
  kind: z
    .string()
    .regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/)
    .max(64),
  severity: z.enum(['info', 'warning', 'critical']),
  workspace: z.string().refine((name) => name === noWorkspace || isWorkspaceName(name)),
  at: z.iso.datetime(),
  subject: z.string().regex(/^[!-~][ -~]{0,99}$/),
  text: z.string().min(1).max(4_000).refine(isWellFormed),
  ids: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/), z.union([shortText, z.number()])),
});

/** Error: `notification.invalid` (reject), which names the field; every notifier refuses the same. */
export const assertNotification = (notification: Notification): void => {
  const checked = NotificationForm.safeParse(notification);
  if (checked.success && Object.keys(notification.ids).length <= 32) return;
  const field = String(checked.error?.issues[0]?.path[0] ?? 'ids');
  throw rejectError(
    'notification.invalid',
    `The notification's ${field} is not in its form: see the limits of Notification, and send ids instead of contents.`,
    { details: { field } },
  );
};
