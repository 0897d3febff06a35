/** A group, as the office arranges it. */
export class OfficeGroup {
  id!: string;
  name!: string;
  parentId!: string | null;
  order!: number;
}

export class OfficeGroupList {
  items!: OfficeGroup[];
  nextCursor!: string | null;
}
