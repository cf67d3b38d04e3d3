/** The body as it arrives; no body is no bytes. */
export const requestBytes = (request: Request): AsyncIterable<Uint8Array> | Uint8Array =>
  request.body ?? new Uint8Array();
