// Socket.IO with WebSocket only; a group is a room.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
io.on('connection', (socket) => {
  const group = String(socket.handshake.query.group);
  void socket.join(group);
  socket.on('m', (text) => io.to(group).emit('m', text));
});
http.listen({ host: '127.0.0.1', port: Number(process.argv[2]), backlog: 4096 });
