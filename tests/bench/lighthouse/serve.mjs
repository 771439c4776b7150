// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0
//
// Serves a folder as a plain static host does: compressed, with types and a lifetime. Prints its address.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const Types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript',
    '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8',
    '.jpg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp', '.gif': 'image/gif' };
const Squeezed = /^(text|application)\//;
const root = path.resolve(process.argv[2]);

const server = http.createServer((request, response) => {
    let name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (name.endsWith('/'))
        name += 'index.html';
    const wanted = path.join(root, name);
    const isThere = wanted.startsWith(root + path.sep) && fs.existsSync(wanted) && fs.statSync(wanted).isFile();
    const file = isThere ? wanted : path.join(root, '404.html');
    const type = Types[path.extname(file)] ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000' };
    let body = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.from('Not found');
    if (Squeezed.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
        headers['content-encoding'] = 'gzip';
        body = zlib.gzipSync(body);
    }
    response.writeHead(isThere ? 200 : 404, headers);
    response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
