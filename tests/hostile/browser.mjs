// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0
//
// Opens pages in Chromium, fires every event at everything on them, and writes one line of JSON for each thing that
// should not be: a script that ran, a request that left, a window, a navigation, an element that nobody may write.
// In:  { browser, probe, sites: [{ root, feeds, pages: [Page] }] }
//      Page: { path, shown: what it is called, from: "server" | "disk" | "feed", vocabulary, words, queries: [text], refresh }
// Out: { site, path, kind, sentence }, and at last { figures: { opened, elements, events, left, ran } }
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const Here = path.dirname(fileURLToPath(import.meta.url));
const { chromium } = createRequire(path.join(Here, '../quality/package.json'))('playwright-core');

const AtOnce = 3;
const Size = { width: 800, height: 600 };
const Patience = 60000; // builds may run beside it
const Types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript',
    '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8',
    '.jpg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp', '.gif': 'image/gif', '.svg': 'image/svg+xml' };
const FeedsAt = '/-feeds/';
const Own = 'galley-own.js';
const Watch = fs.readFileSync(path.join(Here, 'watch.js'), 'utf8') + `\n//# sourceURL=${Own}`;
const Look = fs.readFileSync(path.join(Here, 'look.js'), 'utf8') + `\n//# sourceURL=${Own}`;
const World = 'galley-look';

const figures = { opened: 0, elements: 0, events: 0, left: 0, ran: 0 };

function tell(site, wanted, kind, sentence) {
    process.stdout.write(JSON.stringify({ site, path: wanted?.shown ?? wanted?.path ?? '', kind, sentence }) + '\n');
}

/** Answers as any host of plain files would, and sends no policy: the pages must need none. */
function serve(site) {
    const server = http.createServer((request, response) => {
        const name = decodeURIComponent(new URL(request.url, 'http://site/').pathname);
        if (name === '/favicon.ico') // which browsers ask for when a feed is shown; pages name their icon
            return response.writeHead(204).end();
        const isFeed = site.feeds && name.startsWith(FeedsAt);
        const root = isFeed ? site.feeds : site.root;
        const file = path.join(root, isFeed ? name.slice(FeedsAt.length) : name.endsWith('/') ? name + 'index.html' : name);
        const isThere = file.startsWith(root + path.sep) && fs.existsSync(file) && fs.statSync(file).isFile();
        const shown = isThere ? file : path.join(site.root, '404.html');
        response.writeHead(isThere ? 200 : 404, { 'content-type': Types[path.extname(shown)] ?? 'application/octet-stream',
            'cache-control': name.endsWith('.html') ? 'no-store' : 'max-age=3600' });
        return response.end(fs.existsSync(shown) ? fs.readFileSync(shown) : '');
    });
    return new Promise(done => server.listen(0, '127.0.0.1', () => {
        site.origin = `http://127.0.0.1:${server.address().port}`;
        done(server);
    }));
}

/** Stands for all other hosts. Whatever connects here has left, be it only a connection made beforehand. */
function trap() {
    const server = net.createServer(socket => {
        const timer = setTimeout(() => take('nothing'), 300);
        const take = said => {
            clearTimeout(timer);
            server.onLeft(said);
            socket.destroy();
        };
        socket.once('data', data => take(data.toString('latin1').match(/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[a-z]{2,}/)?.[0] ?? 'nothing'));
        socket.on('error', () => {});
    });
    return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}

/**
 * One page of the browser, used for one page of a site after another. It does not heed what policy a page has: that must
 * not be all that holds script back.
 */
class Window {
    static async open(browser, owned) {
        const context = await browser.newContext({ acceptDownloads: false, bypassCSP: true, viewport: Size });
        const page = await context.newPage();
        page.setDefaultTimeout(Patience);
        const cdp = await context.newCDPSession(page);
        const window = new Window(page, cdp, owned);
        context.on('page', other => other !== page && window.breach('window', `opens a window (${other.url()})`));
        page.on('request', request => window.seeRequest(request));
        page.on('framenavigated', frame => window.seeNavigation(frame));
        page.on('dialog', dialog => {
            window.breach('window', `asks the reader “${dialog.message()}”`);
            dialog.dismiss().catch(() => {});
        });
        page.on('crash', () => window.breach('window', 'makes the browser fall over'));
        page.on('download', download => window.breach('window', `saves a file (${download.url()})`));
        page.on('websocket', socket => window.breach('request', `asks for ${socket.url()}`));
        page.on('worker', worker => window.breach('script', `starts a worker (${worker.url()})`));
        page.on('pageerror', error => window.breach('script', `a script fails: ${error.message}`));
        page.on('console', message => message.type() === 'error'
            && window.breach('console', `the console says: ${message.text()} (${message.location().url})`));
        cdp.on('Runtime.bindingCalled', ({ payload }) => window.breach('script', payload));
        cdp.on('Debugger.scriptParsed', script => window.seeScript(script));
        cdp.on('Runtime.executionContextCreated', created => window.seeWorld(created));
        window.frame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
        for (const domain of ['Page', 'Runtime', 'Debugger'])
            await cdp.send(`${domain}.enable`);
        await cdp.send('Debugger.setSkipAllPauses', { skip: true }); // a story may say "debugger"
        await cdp.send('Runtime.addBinding', { name: 'galleyTold' });
        await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: Watch });
        await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: Look, worldName: World });
        return window;
    }

    constructor(page, cdp, owned) {
        this.page = page;
        this.cdp = cdp;
        this.owned = owned;
        this.said = new Set();
    }

    breach(kind, sentence) {
        if (!this.wanted || this.said.has(kind + sentence))
            return;
        this.said.add(kind + sentence);
        figures.left += kind === 'request';
        figures.ran += kind === 'script';
        tell(this.number, this.wanted, kind, sentence.slice(0, 500));
    }

    /** Not only of this page: what the last one wanted may come late. */
    isOwn(address) {
        return address === 'about:blank' || this.owned.some(own => address.startsWith(own));
    }

    seeRequest(request) {
        if (!this.isOwn(request.url()))
            this.breach('request', `asks for ${request.url()}`);
    }

    seeNavigation(frame) {
        const address = frame.url();
        if (frame.parentFrame())
            this.breach('window', `holds a frame (${address})`);
        else if (address !== 'about:blank' && address.replace(/[?#].*/, '') !== this.address && !this.isExpected(address))
            this.breach('window', `leads to ${address}`);
    }

    /** Pages that lead to another do so to one of the site. */
    isExpected(address) {
        return this.wanted?.refresh && this.isOwn(address);
    }

    seeScript({ url, executionContextAuxData }) {
        // What runs in a world of its own is this program, or the one that drives the browser.
        if (executionContextAuxData?.isDefault && url !== Own && url !== this.own + 'assets/search.js')
            this.breach('script', `a script of it is read (${url || 'without an address'})`);
    }

    /** Worlds come and go with the documents; the last one that came for the page itself is asked. */
    seeWorld({ context }) {
        if (context.name === World && context.auxData.frameId === this.frame)
            this.world = context.id;
    }

    async inside(expression) {
        const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate',
            { expression, contextId: this.world, awaitPromise: true, returnByValue: true });
        if (exceptionDetails)
            throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
    }

    async lookAt(site, number, wanted) {
        this.number = number;
        this.said.clear();
        const steps = wanted.path.split('/').map(encodeURIComponent).join('/');
        this.own = wanted.from === 'disk' ? pathToFileURL(site.root).href + '/' : site.origin + '/';
        this.address = wanted.from === 'feed' ? site.origin + FeedsAt + steps : this.own + steps;
        this.wanted = wanted;
        if (wanted.refresh)
            await this.follow();
        for (const query of wanted.refresh ? [] : wanted.queries.length ? wanted.queries : [null]) {
            const words = query === null ? '' : encodeURIComponent(query);
            await this.page.goto(words ? `${this.address}?q=${words}#${words}` : this.address, { waitUntil: 'load' });
            await this.check(site, wanted, query);
        }
        figures.opened += 1;
    }

    /** A page that leads to another stays open too briefly to be looked at; what it holds is read from the file. */
    async follow() {
        await this.page.goto(this.address, { waitUntil: 'commit' }).catch(() => {});
        await this.page.waitForURL(address => address.href !== this.address, { waitUntil: 'commit' });
    }

    async check(site, wanted, query) {
        const job = { own: this.own, vocabulary: wanted.vocabulary ? site.vocabularies[wanted.vocabulary] : null,
            words: wanted.words, refresh: wanted.refresh, searches: query !== null };
        const seen = await this.inside(`galleyLook(${JSON.stringify(job)})`);
        figures.elements += seen.elements;
        figures.events += seen.events;
        for (const fault of seen.faults)
            this.breach('markup', fault);
    }
}

async function lookAtSites(browser, sites) {
    const owned = sites.flatMap(site => [`${site.origin}/`, `${pathToFileURL(site.root).href}/`]);
    const waiting = sites.flatMap((site, number) => site.pages.map(wanted => ({ site, number, wanted })));
    await Promise.all(Array.from({ length: AtOnce }, async () => {
        let window = await Window.open(browser, owned);
        for (let next = waiting.shift(); next; next = waiting.shift()) {
            try {
                await window.lookAt(next.site, next.number, next.wanted);
            } catch (error) {
                tell(next.number, next.wanted, 'window', `cannot be looked at: ${error.message.split('\n')[0]}`);
                await window.page.context().close();
                window = await Window.open(browser, owned);
            }
        }
        await window.page.goto('about:blank');
    }));
}

const job = JSON.parse(fs.readFileSync(0, 'utf8'));
const elsewhere = await trap();
elsewhere.onLeft = host => {
    figures.left += 1;
    tell(-1, { path: host }, 'request', `a connection is made to another host`);
};
const sites = job.sites.map(site => ({ ...site, root: path.resolve(site.root) }));
const servers = await Promise.all(sites.map(serve));
// A browser of its own that speaks to nobody by itself; all names lead to the trap. It asks for a feed's icon late, when the
// window may be at another page already: it must be let, or it complains of itself.
const browser = await chromium.launch({ executablePath: job.browser, headless: true, timeout: 2 * Patience, args: ['--no-sandbox', '--disable-gpu',
    '--disable-quic', '--no-first-run', '--disable-sync', '--disable-background-networking', '--disable-component-update',
    '--disable-default-apps', '--allow-file-access-from-files', '--disable-features=LocalNetworkAccessChecks',
    `--host-resolver-rules=MAP *.google.com ~NOTFOUND, MAP *.googleapis.com ~NOTFOUND, MAP * 127.0.0.1:${elsewhere.address().port}, EXCLUDE 127.0.0.1`] });
try {
    await lookAtSites(browser, sites);
} finally {
    await browser.close();
    for (const server of [...servers, elsewhere])
        server.close();
}
process.stdout.write(JSON.stringify({ figures }) + '\n');
