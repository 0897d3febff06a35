/** A reason of the administration's own list. */
export class RefusalReason {
  id!: string;
  text!: string;
  textEn!: string | null;
  order!: number;
  /** Only active ones can be chosen. */
  active!: boolean;
}

/** A page of the list. */
export class RefusalReasonPage {
  items!: RefusalReason[];
  nextCursor!: string | null;
}
