/** RFC 6749 §5.1, with its names. */
export interface TokenAnswer {
  access_token: string;
  token_type: 'Bearer';
  /** Seconds. */
  expires_in: number;
  /** Separated by spaces. */
  scope: string;
}
