/** Something that was told with a confidence, and whether it was right. */
export type Outcome = {
  confidence: number;
  right: boolean;
  /** Renderings of one content count once together. */
  weight: number;
};

/** Something that was told, what was known of it, and whether it was right. */
export type Observation = {
  /** The content it belongs to: what is fitted and what is judged share none. */
  group: string;
  signals: Readonly<Record<string, number>>;
  right: boolean;
  weight: number;
};
