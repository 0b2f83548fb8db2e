import { join } from 'node:path';
import express, { Router } from 'express';
import { refuse } from './security/refuse.ts';

/** The built console: its files, and index.html for every page path. */
export function webApp(folder: string) {
  const router = Router();
  router.use((_request, response, next) => {
    response.locals.route = 'web';
    next();
  });
  // Vite puts a hash of the content into these names.
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), {
      dotfiles: 'ignore',
      index: false,
      redirect: false,
      immutable: true,
      maxAge: '365d',
    }),
  );
  router.use(
    express.static(folder, {
      dotfiles: 'ignore',
      index: false,
      redirect: false,
      cacheControl: false,
      setHeaders: (response) => void response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  router.use((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, 'MethodNotAllowed', 'Pages can only be read.');
    }
    // Files are at the top level and in assets. Page paths may end with the name of a group: default.mysql8.0.
    const isFile = /^\/([^/]*\.[^/]*$|assets\/)/.test(request.path);
    if (isFile || !request.accepts('html'))
      return refuse(response, 404, 'NotFound', 'There is nothing at this address.');
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: folder, cacheControl: false });
  });
  return router;
}
