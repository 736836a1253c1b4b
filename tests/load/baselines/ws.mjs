// Node's `ws`, as its README broadcasts: to every open client, here of the same path.
import { WebSocketServer, WebSocket } from 'ws';

const groups = new Map();
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2]), perMessageDeflate: false, backlog: 4096 });
server.on('connection', (socket, request) => {
  const group = groups.get(request.url) ?? groups.set(request.url, new Set()).get(request.url);
  group.add(socket);
  socket.on('close', () => group.delete(socket));
  socket.on('message', (data, binary) => {
    for (const other of group) if (other.readyState === WebSocket.OPEN) other.send(data, { binary });
  });
});
