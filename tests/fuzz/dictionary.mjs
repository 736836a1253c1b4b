// Prints libFuzzer's dictionary: the words of the schema, and what separates the words of a request. Usage: node dictionary.mjs > FILE
import { readFileSync } from 'node:fs';

const words = new Set(['{"', '":', '","', '},{', '[]', '{}', 'null', 'true', 'false', '9007199254740991', '-1', '\\u0000', '\\ud83d']);
const walk = (value, key) => {
  if (Array.isArray(value)) {
    for (const one of value) key === 'enum' && typeof one === 'string' ? words.add(`"${one}"`) : walk(one);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      if (key === 'properties') words.add(`"${name}":`);
      walk(inner, name);
    }
  }
};
walk(JSON.parse(readFileSync(new URL('../../protocol/bordduk.schema.json', import.meta.url))));
for (const word of ['i1', 'i2', 'i4', 'pa', 'pb', 'desk1', 'turn-1', 'main', 'o1', 'ministry']) words.add(`"${word}"`);
const ofRequests = ['GET ', 'POST ', 'HEAD ', ' HTTP/1.1', ' HTTP/1.0', '\r\n', '\r\n\r\n', 'Host: ', 'Origin: ', 'Connection: ', 'Upgrade: '];
const upgrades = ['websocket', 'Sec-WebSocket-Key: ', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Protocol: bordduk.v1', 'Content-Length: '];
for (const word of [...ofRequests, ...upgrades, 'Transfer-Encoding: chunked', 'Expect: 100-continue', '\na', '\nD', '\n=\n', '\n!\n']) words.add(word);

const escaped = (word) => word.replace(/[^ !#-[\]-~]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
for (const word of words) if (word.length < 60) console.log(`"${escaped(word)}"`);
