/** Said by the page where a meeting was moved to the page that shows it next. */
export const MOVED = 'moved';
