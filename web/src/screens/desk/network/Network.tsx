// The page for whoever stands in the room with a laptop: where phones come in, by which Wi-Fi, and what works here.
import type { Component } from 'solid-js';
import { Ways } from './Ways';
import { WifiOfTheRoom } from './Wifi';
import { Works } from './Works';

const Network: Component = () => (
  <div class="network">
    <Ways />
    <WifiOfTheRoom />
    <Works />
  </div>
);
export default Network;
