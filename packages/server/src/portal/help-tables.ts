/** What is kept of whom to ask (MYP-15): see `Tables`. */
export interface HelpTables {
  readonly help_window: HelpWindowTable;
}

/** お問い合わせ窓口. */
export interface HelpWindowTable {
  readonly portal_id: string;
  readonly id: string;
  /** The vendor's order. */
  readonly position: number;
  /** JSON of the kinds of services that it is for; an empty list is for everybody. */
  readonly kinds: string;
  /** JSON of a `LocalizedText`, as `about` and `not_answered` are. */
  readonly name: string;
  readonly about: string | null;
  readonly telephone: string | null;
  readonly other_telephone: string | null;
  readonly mail: string | null;
  /** JSON of `OpeningHours`. */
  readonly hours: string | null;
  readonly not_answered: string | null;
}
