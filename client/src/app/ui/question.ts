/** What the dialog says before something that is hard to undo. */
export interface Question {
  title: string;
  /** What it means for the reader and for others. */
  meaning: string;
  /** The act in a word, on the button. */
  act: string;
  /** Leaves everything as it is. */
  keep: string;
  /** Nothing is lost by the act: its button does not warn. */
  calm?: boolean;
  /** Present when the reason is asked for, and required. */
  reason?: { label: string; hint?: string; presets?: readonly string[] };
}
