// The records and messages under the names the screens use; everything comes from the generated protocol.
export type * from '../protocol/messages';
export type CloseCodeName = string;
