/** What is known of one run of a scenario. Times in ms; what does not apply is absent. */
export interface Measurement {
  faces?: number;
  wantedFaces?: number;
  posts?: number;
  gets?: number;
  preflights?: number;
  items?: number;
  /** For each different face that was to be shown. */
  itemsPerFace?: number;
  /** How often the same item was asked for, at most. */
  repeats?: number;
  /** One after another, preflights apart. */
  roundTrips?: number;
  bytes?: number;
  first?: number;
  last?: number;
  /** Faces missing on screen when a scroll came to rest, of all that were on screen. */
  blankShare?: number;
  scripting?: number;
  mainThread?: number;
  longTasks?: number;
  longTaskTime?: number;
  heap?: number;
  objectUrls?: number;
  javaScript?: number;
}

export type Metric = keyof Measurement;

/** A run that came to its end, or one that was given up. */
export type Outcome = { isFinished: boolean } & Measurement;
