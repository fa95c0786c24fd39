/** 保守契約: what a company may use, and how long. Days are calendar days in the portal's time zone, `2027-03-31`. */
export interface MaintenanceContract {
  readonly startsOn: string;
  /** The last day on which it holds. */
  readonly endsOn: string;
  /** Ids of the systems it is for. */
  readonly systems: readonly string[];
}
