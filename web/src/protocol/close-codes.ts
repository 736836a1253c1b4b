// Generated from protocol/ by `npm run generate`; do not edit.
export interface CloseCode {
  name: string;
  reconnect: boolean;
}
export const closeCodes: Readonly<Record<number, CloseCode>> = {
  /** The server is going down for a moment; come back at once. */
  4000: { name: 'restarting', reconnect: true },
  /** Nothing could be written for too long; a new connection starts from where you are. */
  4001: { name: 'slow', reconnect: true },
  /** No hello came within five seconds. */
  4002: { name: 'hello_timeout', reconnect: true },
  /** Nothing was heard for too long; the line is taken for dead. */
  4003: { name: 'silent', reconnect: true },
  /** More than a client may send; wait and come back. */
  4004: { name: 'rate', reconnect: true },
  /** The server met something it did not expect and dropped this connection. */
  4005: { name: 'internal', reconnect: true },
  /** The token is not known here; join again. */
  4500: { name: 'bad_token', reconnect: false },
  /** Too many messages that make no sense. */
  4501: { name: 'abuse', reconnect: false },
  /** Page and server speak different versions; reload the page. */
  4502: { name: 'version', reconnect: false },
  /** The facilitator has removed this person. */
  4503: { name: 'removed', reconnect: false },
  /** The workshop has been deleted. */
  4504: { name: 'ended', reconnect: false },
  /** This token already has as many connections as it may have. */
  4505: { name: 'too_many', reconnect: false },
};
