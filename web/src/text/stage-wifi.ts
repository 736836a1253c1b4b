// What the stage says of the room's Wi-Fi, while people arrive.
import { define } from './define';

export const w = define(
  { wifi: '1. Wi-Fi', password: 'Passord', qr: 'QR-kode til Wi-Fi-nettet {name}' },
  { wifi: '1. Wi-Fi', password: 'Passord', qr: 'QR-kode til Wi-Fi-nettet {name}' },
  { wifi: '1. Wi-Fi', password: 'Password', qr: 'QR code to the Wi-Fi network {name}' },
);
