import type { NodeHttpHandler } from '@smithy/node-http-handler';

/** A client's way to the service that a test can cut: requests fail at once, as if nobody listened. */
export const openSwitchedHandler = (
  inner: NodeHttpHandler,
): { handler: NodeHttpHandler; set: (isReachable: boolean) => void } => {
  let isReachable = true;
  const handle = inner.handle.bind(inner);
  inner.handle = (...request) =>
    isReachable
      ? handle(...request)
      : Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
  return {
    handler: inner,
    set: (next) => {
      isReachable = next;
    },
  };
};
