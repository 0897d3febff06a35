/** A day that is off, or works although it would be off; the name is in the reader's language. */
export class Holiday {
  date!: string;
  kind!: 'holiday' | 'workingDay';
  name!: string;
}

export class HolidayList {
  items!: Holiday[];
  /** Always null: a year is one page. */
  nextCursor!: string | null;
}
