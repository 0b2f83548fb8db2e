import { createServer } from 'node:http';

/** The measure of the others: reads and parses the same request, and sends as many bytes as it was told to. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const parameters = new URLSearchParams(Buffer.concat(chunks).toString());
    response.writeHead(parameters.has('Action') ? 200 : 400, {
      'Content-Type': 'text/xml',
      'Content-Length': answer.length,
    });
    response.end(answer);
  });
});
let answer: Buffer = Buffer.alloc(0);

process.once('disconnect', () => server.close(() => process.kill(process.pid)));
process.once('message', (size) => {
  answer = Buffer.alloc(Number(size), 'x');
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
});
