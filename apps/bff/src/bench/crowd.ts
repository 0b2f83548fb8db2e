import { once } from 'node:events';
import { connect } from 'node:net';

/* A crowd of clients that ask for the list and leave, in a process of its own so that only the server's time is measured. */

const [port, clients] = process.argv.slice(2).map(Number);
const request = `GET /api/instances HTTP/1.1\r\nHost: localhost:${port}\r\nSec-Fetch-Site: same-origin\r\n\r\n`;
const sockets = Array.from({ length: clients ?? 0 }, () => connect({ port: port ?? 0, host: '127.0.0.1' }));
await Promise.all(sockets.map((socket) => once(socket, 'connect')));
process.send?.('connected');
await once(process, 'message');
for (const socket of sockets) socket.on('error', () => undefined).write(request, () => socket.destroy());
process.send?.('asked', () => process.disconnect());
