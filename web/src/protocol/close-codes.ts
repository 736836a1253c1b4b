// Generated from protocol/ by `npm run generate`; do not edit.
export interface CloseCode {
  name: string;
  reconnect: boolean;
  why: string;
}
export const closeCodes: Readonly<Record<number, CloseCode>> = {
  '4000': { name: 'restarting', reconnect: true, why: 'The server is going down for a moment; come back at once.' },
  '4001': {
    name: 'slow',
    reconnect: true,
    why: 'Nothing could be written for too long; a new connection starts from where you are.',
  },
  '4002': { name: 'hello_timeout', reconnect: true, why: 'No hello came within five seconds.' },
  '4003': { name: 'silent', reconnect: true, why: 'Nothing was heard for too long; the line is taken for dead.' },
  '4004': { name: 'rate', reconnect: true, why: 'More than a client may send; wait and come back.' },
  '4005': {
    name: 'internal',
    reconnect: true,
    why: 'The server met something it did not expect and dropped this connection.',
  },
  '4500': { name: 'bad_token', reconnect: false, why: 'The token is not known here; join again.' },
  '4501': { name: 'abuse', reconnect: false, why: 'Too many messages that make no sense.' },
  '4502': { name: 'version', reconnect: false, why: 'Page and server speak different versions; reload the page.' },
  '4503': { name: 'removed', reconnect: false, why: 'The facilitator has removed this person.' },
  '4504': { name: 'ended', reconnect: false, why: 'The workshop has been deleted.' },
  '4505': { name: 'too_many', reconnect: false, why: 'This token already has as many connections as it may have.' },
};
