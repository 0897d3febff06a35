/** The fewest characters of a password; the server holds to the same. */
export const PASSWORD_LENGTH = 10;
