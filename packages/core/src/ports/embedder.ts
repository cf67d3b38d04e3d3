/**
 * Turns texts into vectors whose dot product says how near they are in meaning. The same text gives the same vector,
 * bit for bit, whatever it was embedded together with.
 * Errors: `embedder.unavailable` (retry), `embedder.invalid-weights` (reject: the message says where they should lie).
 * Aborting rejects with the signal's reason.
 */
export interface Embedder {
  /**
   * Model, weights and preparation of the text in one name (`a-z`, `0-9`, `-`): vectors of equal names may be
   * compared, others may not. Anything that changes a vector changes the name.
   */
  readonly name: string;
  /** Length of every vector. */
  readonly dimension: number;
  /** ISO 639-1 codes of the languages for which its vectors were measured to make rankings better. */
  readonly languages: readonly string[];
  /**
   * One unit vector per text, in order; none for no texts. An empty text has a vector, too. Text beyond what the model
   * can take is left out, so pieces should be cut to fit beforehand. `query` is somebody's question, `passage` what may
   * answer it: some models treat them differently.
   */
  embed(request: {
    texts: readonly string[];
    kind: 'passage' | 'query';
    signal?: AbortSignal;
  }): Promise<Float32Array[]>;
}
