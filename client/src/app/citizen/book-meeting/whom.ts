interface Reception {
  title: string;
  host: { name: string; position: string | null };
}

/** The schedule and the person; a department often gives its schedule its own name, which need not be said twice. */
export const whom = ({ title, host }: Reception): string[] => [...new Set([title, host.name])];

/** The host's position, where the title of the schedule does not say it already. */
export const positionOf = ({ title, host }: Reception): string | null =>
  host.position?.toLowerCase() === title.toLowerCase() ? null : host.position;
