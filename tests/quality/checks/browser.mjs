// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0
//
// Opens pages in Chromium as they would stand on their site, and writes one line of JSON for each fault.
// In: { browser, sites: [{ root, base, pages: [{ path, looks: [[width, scheme]], searches: [[query, path]] }] }] }
// Out: { site, path, check, sentence }
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const Axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const Rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const Widths = [320, 390, 768, 1280];
const Height = 900;
const AtOnce = 2;
const Types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript',
    '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8',
    '.jpg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp', '.gif': 'image/gif', '.svg': 'image/svg+xml' };
// The strictest that a careful host would send: our pages must not need more. It is only reported, for what it forbids
// must be seen to be asked for.
const Policy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
    + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' https:; report-uri /policy";
// A browser of its own that speaks to nobody by itself.
const Flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
    '--disable-background-networking', '--disable-component-update', '--disable-default-apps',
    '--host-resolver-rules=MAP * ~NOTFOUND'];

function tell(site, wanted, check, sentence) {
    process.stdout.write(JSON.stringify({ site, path: wanted.path, check, sentence }) + '\n');
}

/** The file that the server of a site would answer with. */
function fileFor(site, address) {
    let name = decodeURIComponent(new URL(address).pathname.slice(new URL(site.base).pathname.length));
    if (name === '' || name.endsWith('/'))
        name += 'index.html';
    const file = path.join(site.root, name);
    return file.startsWith(site.root + path.sep) && fs.existsSync(file) && fs.statSync(file).isFile() ? file : null;
}

/** Answers from the folder; what is not of the site is noted and refused. */
async function serve(context, site, outside) {
    await context.route('**/*', async route => {
        const address = route.request().url();
        if (!address.startsWith(site.base)) {
            outside.push(address);
            return route.abort();
        }
        const file = fileFor(site, address);
        const shown = file ?? path.join(site.root, '404.html');
        await route.fulfill({ status: file ? 200 : 404, body: fs.existsSync(shown) ? fs.readFileSync(shown) : '',
            headers: { 'content-type': Types[path.extname(shown)] ?? 'application/octet-stream',
                'content-security-policy-report-only': Policy } });
    });
}

/** Elements that stick out of the window and cannot be scrolled to in a box of their own. */
function stickingOut() {
    const wide = document.documentElement.clientWidth;
    const scrolls = element => {
        for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) {
            if (getComputedStyle(e).overflowX !== 'visible')
                return true;
        }
        return false;
    };
    const found = [];
    for (const element of document.body.querySelectorAll('*')) {
        const box = element.getBoundingClientRect();
        if (box.width > 1 && box.height > 1 && (box.right > wide + 1 || (box.left < -1 && box.right > 0))
            && !scrolls(element))
            found.push(element.localName + (element.className ? '.' + String(element.className).split(' ')[0] : ''));
    }
    const over = document.scrollingElement.scrollWidth - wide;
    return over > 0 || found.length ? { over, wide, found: [...new Set(found)].slice(0, 5) } : null;
}

async function checkAccess(page, say, [width, scheme]) {
    const result = await page.evaluate(rules => window.axe.run(document,
        { runOnly: rules, resultTypes: ['violations'] }), Rules);
    for (const violation of result.violations) {
        const places = violation.nodes.map(node => node.target.join(' ')).slice(0, 4).join(', ');
        say('accessible',
            `${violation.id} (${violation.impact}): ${violation.help}; ${width} px, ${scheme}: ${places}`);
    }
}

async function checkWidth(page, say, width) {
    const out = await page.evaluate(stickingOut);
    if (out)
        say('narrow', `at ${width} px it is ${out.over} px wider than the window: ${out.found.join(', ')}`);
}

async function checkSearch(page, say, site, address, [query, wanted]) {
    await page.goto(`${address}?q=${encodeURIComponent(query)}`, { waitUntil: 'load' });
    const link = page.locator('#results ol a');
    try {
        await link.first().waitFor({ timeout: 5000 });
    } catch {
        const said = await page.evaluate(() => document.getElementById('results')?.textContent);
        return say('search', `“${query}” finds nothing; it says “${said}”`);
    }
    const found = await link.evaluateAll(links => links.map(a => a.href));
    if (!found.some(href => fileFor(site, href) === path.join(site.root, wanted)))
        say('search', `“${query}” does not find ${wanted}`);
    for (const href of found) {
        if (!href.startsWith(site.base) || !fileFor(site, href))
            say('search', `“${query}” finds ${href}, which is not there`);
    }
    await page.evaluate(Axe);
    await checkAccess(page, say, [390, 'light']);
}

/** Looks at an open page in every look and width that is asked for. */
async function checkLooks(page, say, looks) {
    await page.evaluate(Axe);
    for (const look of looks) {
        await page.setViewportSize({ width: look[0], height: Height });
        await page.emulateMedia({ colorScheme: look[1], reducedMotion: 'reduce' });
        await checkAccess(page, say, look);
    }
    for (const width of Widths) {
        await page.setViewportSize({ width, height: Height });
        await checkWidth(page, say, width);
    }
    // Pictures load when they come into sight; asking for what is further down belongs to it.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function checkPage(page, site, number, wanted, outside) {
    const said = new Set();
    const say = (check, sentence) => {
        if (!said.has(check + sentence))
            tell(number, wanted, check, sentence);
        said.add(check + sentence);
    };
    const listen = {
        console: message => message.type() === 'error' && say('silent',
            `the console says: ${message.text()} (${message.location().url})`),
        pageerror: error => say('silent', `its script fails: ${error.message}`),
    };
    for (const [name, act] of Object.entries(listen))
        page.on(name, act);
    const before = outside.length;
    const address = site.base + wanted.path.split('/').map(encodeURIComponent).join('/');
    await page.setViewportSize({ width: wanted.looks[0][0], height: Height });
    await page.goto(address, { waitUntil: 'load' });
    await checkLooks(page, say, wanted.looks);
    for (const search of wanted.searches)
        await checkSearch(page, say, site, address, search);
    await page.goto('about:blank');
    for (const request of outside.slice(before))
        say('alone', `asks for ${request}`);
    for (const [name, act] of Object.entries(listen))
        page.off(name, act);
}

async function checkSite(browser, site, number) {
    const waiting = [...site.pages];
    const worker = async () => {
        // One list for each: what a page asks for must be laid at its own door.
        const outside = [];
        const own = await browser.newContext();
        await serve(own, site, outside);
        const page = await own.newPage();
        for (let wanted = waiting.shift(); wanted; wanted = waiting.shift()) {
            try {
                await checkPage(page, site, number, wanted, outside);
            } catch (error) {
                tell(number, wanted, 'silent', `cannot be looked at: ${error.message.split('\n')[0]}`);
            }
        }
        await own.close();
    };
    await Promise.all(Array.from({ length: AtOnce }, worker));
}

const job = JSON.parse(fs.readFileSync(0, 'utf8'));
const browser = await chromium.launch({ executablePath: job.browser, headless: true, args: Flags });
try {
    for (const [number, site] of job.sites.entries())
        await checkSite(browser, { ...site, root: path.resolve(site.root) }, number);
} finally {
    await browser.close();
}
