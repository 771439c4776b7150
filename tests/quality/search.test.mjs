// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0
//
// Runs resources/site/search.js against what app/site/searchindex.cpp writes, in a page made of as much of a
// document as it needs:  GALLEY_SEARCH_SAMPLE=…/galley_searchindex_sample node --test search.test.mjs

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const script = fileURLToPath(new URL("../../resources/site/search.js", import.meta.url));
const source = readFileSync(script, "utf8");
const { fold, needlesOf, rank, pieces, search } = createRequire(import.meta.url)(script);
const sample = process.env.GALLEY_SEARCH_SAMPLE
  || fileURLToPath(new URL("../../build/dev/bin/galley_searchindex_sample", import.meta.url));

const scratch = mkdtempSync(join(tmpdir(), "galley-search-"));
after(() => rmSync(scratch, { recursive: true }));

let sites = 0;
// Writes the search of a site and says where; entries are as in a block, short ones are filled up.
function site(entries) {
  const folder = join(scratch, String(++sites));
  const file = folder + ".json";
  writeFileSync(file, JSON.stringify(entries.map(entry => [...entry, "", "", "", "", "", "", ""].slice(0, 7))));
  execFileSync(sample, [file, folder]);
  return folder;
}

const fileReader = folder => async name => JSON.parse(readFileSync(join(folder, "search", name + ".json"), "utf8"));

// The paths of all that is found, in order.
async function found(folder, query) {
  const next = await search(fileReader(folder), query);
  const paths = [];
  let part;
  do {
    part = await next();
    paths.push(...part.entries.map(entry => entry[0]));
  } while (!part.isDone);
  assert.equal(paths.length, part.total);
  return paths;
}

const news = site([
  ["ferry", "旧埠渡口今晨重新开船", "停航三个月后，渡船回到澄湾。\n民生\n轮渡 澄湾\n林晓 本报", "要闻",
    "2026-03-01", "3月1日"],
  ["path", "兰溪河步道开放", "全长四公里，沿河可到旧埠渡口。\n城建\n步道", "城建", "2026-03-02", "3月2日"],
  ["path-en", "Riverside path opens", "Four kilometres along the Lanxi, from the Old Pier.\nCity\nQt 6.4, C++",
    "English", "2026-03-03", "3 Mar", "en"],
  ["buses", "公交7路、12路调整", "自周一起，第7路改走滨河路。\n通知", "通知", "2026-03-04", "3月4日"],
  ["cafe", "Café Ωmega at the “Old Pier”", "A café for readers; route 17 stops there.", "English",
    "2026-03-05", "5 Mar", "en"],
  ["odd", "</script><b>“𠮷野家”</b> & 🎉", "第一行　ＡＢＣ　12.6％……\n\"quoted\\\" {{mustache}}", "其他"],
  ["shop", "溪边小店", "兰花和溪水：河边的步行道。", "生活"],
  ["bare", "空", ""],
  ["long", "x".repeat(40)],
]);

describe("what is found", () => {
  const rows = [
    ["two characters in the midst of a run", "溪河", ["path"]],
    ["two characters at an end", "渡口", ["ferry", "path"]],
    ["headlines first, then the newest", "步道", ["path"]],
    ["one character", "茶", []],
    ["one character at an end", "路", ["buses"]],
    ["one character within", "渡", ["ferry", "path"]],
    ["three characters as they stand, not two pairs", "兰溪河", ["path"]],
    ["a long run", "旧埠渡口今晨重新开船", ["ferry"]],
    ["all of several words", "步道 渡口", ["path"]],
    ["words of different fields", "城建 兰溪", ["path"]],
    ["one word missing", "步道 渡船", []],
    ["a full-width space", "步道　渡口", ["path"]],
    ["the channel", "要闻", ["ferry"]],
    ["a tag", "轮渡", ["ferry"]],
    ["the byline", "林晓", ["ferry"]],
    ["the beginning of a word", "kilo", ["path-en"]],
    ["whatever the case", "RIVERSIDE", ["path-en"]],
    ["not the midst of a word", "side", []],
    ["full-width letters", "ｒｉｖｅｒ", ["path-en"]],
    ["full-width letters in the text", "abc", ["odd"]],
    ["diacritics", "café", ["cafe"]],
    ["diacritics written apart", "cafe\u0301", ["cafe"]],
    ["a word without the diacritics that it has", "cafe", []],
    ["Greek", "ωMEG", ["cafe"]],
    ["a number beside Chinese", "7路", ["buses"]],
    ["not within a longer number", "2路", []],
    ["the longer number", "12路", ["buses"]],
    ["a letter alone", "c", ["path-en"]],
    ["a digit alone", "7", ["buses"]],
    ["punctuation within a word", "6.4", ["path-en"]],
    ["punctuation at its end", "c++", ["path-en"]],
    ["a phrase", "\"old pier\"", ["cafe", "path-en"]],
    ["words after a phrase", "\"old pier\" opens path", ["path-en"]],
    ["its words, but not as a phrase", "\"pier old\"", []],
    ["its words alone", "pier old", ["cafe", "path-en"]],
    ["a phrase begun", "\"old pie", ["cafe", "path-en"]],
    ["a phrase in Chinese quotes", "“步道开放”", ["path"]],
    ["no phrase over two fields", "\"步道 城建\"", []],
    ["a 4-byte character", "𠮷", ["odd"]],
    ["with one of 3 bytes", "𠮷野", ["odd"]],
    ["markup as text", "</script><b>", ["odd"]],
    ["signs alone", "！？", []],
    ["signs beside a word", "渡口 ！？", []],
    ["an emoji beside a word", "野家 🎉", ["odd"]],
    ["braces", "{{mustache}}", ["odd"]],
    ["a pattern's signs", "(.*)+[a-z]", []],
    ["a word longer than the index keeps", "x".repeat(36), ["long"]],
    ["a word that goes on otherwise", "x".repeat(33) + "y", []],
    ["nothing", "  ", []],
    ["an empty phrase", "\"\"", []],
    ["an unknown word", "zebra", []],
  ];
  for (const [name, query, paths] of rows)
    it(name, async () => assert.deepEqual((await found(news, query)).sort(), [...paths].sort()));

  it("puts headlines first, then the newest", async () => {
    assert.deepEqual(await found(news, "渡口"), ["ferry", "path"]);
    assert.deepEqual(await found(news, "旧埠渡口"), ["ferry", "path"]);
    assert.deepEqual(await found(news, "pier"), ["cafe", "path-en"]);
    const folder = site([["a", "茶山"], ["b", "x", "茶山"], ["c", "茶山"], ["d", "x", "茶山"]]);
    assert.deepEqual(await found(folder, "茶山"), ["c", "a", "d", "b"]);
  });

  it("compares what it shows when there was too much to compare at once", async () => {
    // In each of 30 blocks one story that has the word, one with its pairs apart and one with the first alone.
    const folder = site(Array.from({ length: 30 * 128 }, (_, i) =>
      [`s${i}`, ["兰溪河", "兰溪和溪河", "兰溪"][i % 128] || "茶"]));
    const next = await search(fileReader(folder), "兰溪河");
    const first = await next(), second = await next();
    assert.deepEqual([first.entries.length, first.isDone], [20, false]);
    assert.deepEqual([second.entries.length, second.total, second.isDone], [10, 30, true]);
    assert.ok(first.total < 60);
    assert.deepEqual([...first.entries, ...second.entries].map(entry => entry[1]), Array(30).fill("兰溪河"));
  });

  it("finds nothing in an empty site", async () => {
    assert.deepEqual(await found(site([]), "步道"), []);
  });

  it("asks for few files", async () => {
    const names = new Set();
    const read = fileReader(news);
    const next = await search(name => { names.add(name); return read(name); }, "兰溪河步道开放");
    assert.equal((await next()).total, 1);
    assert.deepEqual([...names].sort(), ["entries-0", "index", "terms-0-0"]);
  });
});

// The same numbers each time.
function numbers(seed) {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

// Text of few letters, so that much of it recurs, in all the scripts that are cut in different ways.
function randomText(random, length) {
  const letters = [..."兰溪河步道渡口𠮷コーヒー서울aAbB7é Ｂ　，.-'\"ßΣς🎉İﬁ｡ｶﾞ①\u00ad\u200b\u0301\n"];
  return Array.from({ length }, () => letters[random(letters.length)]).join("");
}

describe("in sites of any size", () => {
  // What is found by reading everything.
  function expected(entries, query) {
    const needles = needlesOf(query);
    if (!needles.some(wanted => wanted.terms.length))
      return [];
    return entries.map((entry, number) => ({ path: entry[0], number, rank: rank(entry, needles) }))
      .filter(hit => hit.rank).sort((a, b) => b.rank - a.rank || b.number - a.number).map(hit => hit.path);
  }
  for (const size of [1, 257, 1025, 2049, 17000]) {
    it(`finds among ${size} what reading all of them finds`, async () => {
      const random = numbers(size);
      const entries = Array.from({ length: size }, (_, i) => [`s${i}`, randomText(random, 4 + random(8)),
        randomText(random, random(12)), randomText(random, random(3)), "", "", ""]);
      const folder = site(entries);
      // What the files hold is what the page shows, so it is what reading all of them would read.
      const shown = [];
      for (let block = 0; block * 128 < size; ++block)
        shown.push(...await fileReader(folder)(`entries-${block}`));
      assert.equal(shown.length, size);
      let hits = 0;
      for (let i = 0; i < (size > 2000 ? 15 : 50); ++i) {
        const query = i % 4 === 0 ? [...entries[random(size)][1]].slice(0, 2 + random(3)).join("")
          : randomText(random, 1 + random(4)).replace(/\n/g, "");
        const wanted = expected(shown, query);
        const got = await found(folder, query);
        hits += got.length;
        // A letter alone is looked up whole, though the text has words that begin with it.
        const isNarrow = needlesOf(query).some(({ terms }) => terms.some(term => term.isWord && !term.letters[1]));
        if (isNarrow)
          assert.deepEqual(got.filter(path => !wanted.includes(path)), [], JSON.stringify(query));
        else if (size <= 2560 || needlesOf(query).every(wanted => wanted.isTerm))
          assert.deepEqual(got, wanted, JSON.stringify(query));
        else
          assert.deepEqual([...got].sort(), [...wanted].sort(), JSON.stringify(query));
      }
      assert.ok(hits > 0);
    });
  }
});

describe("what is marked", () => {
  const marked = (query, text, longest = Infinity) =>
    pieces(needlesOf(query), text, longest).map(([piece, isFound]) => isFound ? `[${piece}]` : piece).join("");
  const rows = [
    ["a word", "步道", "兰溪河步道开放", "兰溪河[步道]开放"],
    ["every time", "渡", "渡口和渡船", "[渡]口和[渡]船"],
    ["several words, one within the other", "兰溪 溪河", "兰溪河", "[兰溪河]"],
    ["as it is written", "river", "ＲＩＶＥＲ Riverside", "[ＲＩＶＥＲ] [River]side"],
    ["beginnings only", "side", "Riverside side-walk", "Riverside [side]-walk"],
    ["beside another word that was found", "a b", "a b", "[a] [b]"],
    ["with an accent", "é", "cafe\u0301 e\u0301tude", "cafe\u0301 [e\u0301]tude"],
    ["one character that folds to three", "...", "开船…", "开船[…]"],
    ["a part of what folds to more", "f", "ﬁne", "[ﬁ]ne"],
    ["over spaces", "\"a b\"", "x a \u3000 b", "x [a \u3000 b]"],
    ["4 bytes", "𠮷", "𠮷野家", "[𠮷]野家"],
    ["a soft hyphen within", "cooperate", "co\u00adoperate", "[co\u00adoperate]"],
    ["nothing", "茶", "步道", "步道"],
  ];
  for (const [name, query, text, result] of rows)
    it(name, () => assert.equal(marked(query, text), result));

  it("is not cut within a word", () => {
    assert.equal(marked("river", "a b c Riverside station", 12), "a b c [River]side…");
    assert.equal(marked("river", "Some kilometres of Riverside station", 8), "…kilometres of [River]side…");
  });

  it("loses nothing of any text", () => {
    const random = numbers(5);
    for (let i = 0; i < 300; ++i) {
      const text = randomText(random, random(40));
      assert.equal(pieces(needlesOf(randomText(random, 2)), text, Infinity).map(piece => piece[0]).join(""), text);
    }
  });

  it("is cut around the first that was found", () => {
    const text = "一二三四五六七八九十".repeat(10);
    assert.equal(marked("没有", text, 8), "一二三四五六七八…");
    assert.equal(marked("三四", text, 8), "一二[三四]五六七八…");
    assert.equal(marked("步道", text + "步道" + text, 8), "…五六七八九十[步道]…");
    assert.equal(marked("步道", text + "步道", 8), "…五六七八九十[步道]");
    assert.equal(marked("步道", "步道", 2), "[步道]");
  });

  it("is folded as the index is", () => {
    assert.equal(fold("ＡＢｃ ΟΔΟΣ İ ﬁ① Straße\u00ad"), "abc οδοσ i\u0307 fi1 straße");
  });
});

// As much of a document as the script touches.
class Element {
  constructor(name) {
    this.name = name;
    this.attributes = {}; // what is set as such
    this.dataset = {};
    this.children = [];
    this.listeners = {};
  }
  setAttribute(key, value) { this.attributes[key] = String(value); }
  removeAttribute(key) { delete this.attributes[key]; }
  append(...children) {
    this.children.push(...children.map(child => child instanceof Element ? child : String(child)));
  }
  set textContent(text) { this.children = text === "" ? [] : [String(text)]; }
  get textContent() { return this.children.map(child => child.textContent ?? child).join(""); }
  set innerHTML(text) { assert.fail("Text was written as markup: " + text); }
  addEventListener(name, listener) { (this.listeners[name] ??= []).push(listener); }
  all(name) {
    return this.children.filter(child => child instanceof Element)
      .flatMap(child => [...(child.name === name ? [child] : []), ...child.all(name)]);
  }
  querySelector(name) { return this.all(name)[0] ?? null; }
  focus() { this.wasFocused = true; }
}

const settled = () => new Promise(resolve => setTimeout(resolve, 30));

// A search page at an address, with a server of the files of a folder.
function openPage(folder, address, data = {}) {
  const results = new Element("div");
  results.setAttribute("aria-live", "polite");
  Object.assign(results.dataset, {
    index: "search/", root: "", none: "没有找到含“%1”的稿件。", found: "找到 %1 篇", more: "更多",
    failed: "搜索现在用不了。", working: "正在搜索…", ...data
  });
  const field = Object.assign(new Element("input"), { value: "", form: new Element("form") });
  const page = { results, field, requests: [], aborted: 0, addresses: [], hold: null, isDown: false };
  const fetch = async (path, { signal }) => {
    page.requests.push(path);
    const name = new URL(path, page.global.location.href).pathname.replace(/^.*\/search\//, "");
    await Promise.race([page.hold ?? 0, new Promise((resolve, reject) => signal.addEventListener("abort", () => {
      ++page.aborted;
      reject(new DOMException("Aborted", "AbortError"));
    }))]);
    if (page.isDown)
      throw new TypeError("Failed to fetch");
    return { ok: true, json: async () => JSON.parse(readFileSync(join(folder, "search", name), "utf8")) };
  };
  page.global = {
    document: { getElementById: id => ({ results, q: field })[id] ?? null, createElement: name => new Element(name),
      documentElement: { lang: "zh-CN" } },
    location: new URL(address),
    history: { replaceState: (state, title, url) => page.addresses.push(String(url)) },
    fetch, AbortController, URL, setTimeout, clearTimeout
  };
  vm.runInNewContext(source, page.global);
  page.summary = () => results.querySelector("p").textContent;
  page.items = () => results.querySelector("ol").children;
  page.headlines = () => page.items().map(item => item.querySelector("h2").textContent);
  page.more = results.querySelector("button");
  page.type = (text, event = {}) => {
    field.value = text;
    field.listeners.input.forEach(listener => listener({ isComposing: false, ...event }));
  };
  page.submit = text => {
    field.value = text;
    let isStopped = false;
    field.form.onsubmit({ preventDefault: () => { isStopped = true; } });
    return isStopped;
  };
  return page;
}

const here = "https://news.example.cn/search.html";

describe("the page", () => {
  it("shows what its address asks for", async () => {
    const page = openPage(news, here + "?q=" + encodeURIComponent("步道 渡口"));
    assert.equal(page.field.value, "步道 渡口");
    await settled();
    assert.equal(page.summary(), "找到 1 篇");
    assert.equal(page.requests[0], "search/index.json");
    const [item] = page.items();
    assert.equal(item.name, "li");
    const [article] = item.children;
    assert.deepEqual([article.name, article.className, "lang" in article], ["article", "card", false]);
    const link = item.querySelector("a");
    assert.equal(link.href, "./path");
    assert.equal(link.textContent, "兰溪河步道开放");
    assert.deepEqual(item.all("mark").map(mark => mark.textContent), ["步道", "渡口", "步道"]);
    const [, excerpt, meta] = item.all("h2").concat(item.all("p"));
    assert.equal(excerpt.textContent, "全长四公里，沿河可到旧埠渡口。 · 步道");
    assert.equal(meta.textContent, "城建 · 3月2日");
    assert.equal(meta.className, "meta");
    assert.equal(meta.querySelector("time").dateTime, "2026-03-02");
    assert.equal(page.more.hidden, true);
  });

  it("says nothing before anything is asked", async () => {
    const page = openPage(news, here);
    await settled();
    assert.equal(page.summary(), "");
    assert.deepEqual([page.items(), page.requests, page.addresses], [[], [], []]);
  });

  it("has the sum read out, not the list", () => {
    const page = openPage(news, here);
    assert.deepEqual(page.results.attributes, {});
    assert.equal(page.results.querySelector("p").attributes.role, "status");
  });

  it("says that nothing was found, with the words as they were typed", async () => {
    const page = openPage(news, here + "?q=" + encodeURIComponent("$& <Tiger>"));
    await settled();
    assert.equal(page.summary(), "没有找到含“$& <Tiger>”的稿件。");
    assert.deepEqual(page.items(), []);
  });

  it("says that search is not available, and tries again when asked again", async () => {
    const page = openPage(news, here);
    page.isDown = true;
    page.submit("步道");
    await settled();
    assert.equal(page.summary(), "搜索现在用不了。");
    page.isDown = false;
    page.submit("步道");
    await settled();
    assert.equal(page.summary(), "找到 1 篇");
  });

  it("says so too when it was opened from a disk", async () => {
    const page = openPage(news, "file:///site/search.html?q=a");
    page.isDown = true;
    page.submit("渡口");
    await settled();
    assert.equal(page.summary(), "搜索现在用不了。");
    assert.deepEqual(page.addresses, []);
  });

  it("does not guess at an index of another version", async () => {
    const folder = site([["a", "步道"]]);
    const file = join(folder, "search", "index.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"version":1', '"version":9'));
    const page = openPage(folder, here);
    page.submit("步道");
    await settled();
    assert.equal(page.summary(), "搜索现在用不了。");
  });

  it("says that it is at work", async () => {
    const page = openPage(news, here);
    page.submit("步道");
    assert.equal(page.summary(), "正在搜索…");
    await settled();
  });

  it("marks the language of a story in another", async () => {
    const page = openPage(news, here + "?q=riverside");
    await settled();
    assert.equal(page.items()[0].querySelector("article").lang, "en");
  });

  it("works in a folder and from one", async () => {
    const page = openPage(news, "https://example.cn/local/zh/search.html?q=riverside",
      { index: "../search", root: "../" });
    await settled();
    assert.deepEqual(page.requests.slice(0, 1), ["../search/index.json"]);
    assert.equal(page.items()[0].querySelector("a").href, "../path-en");
  });

  it("shows markup as the text that it is", async () => {
    const page = openPage(news, here + "?q=" + encodeURIComponent("野家"));
    await settled();
    assert.deepEqual(page.headlines(), ["</script><b>“𠮷野家”</b> & 🎉"]);
  });

  it("searches while one types, after a pause, and keeps the address up to date", async () => {
    const page = openPage(news, here);
    page.type("步");
    page.type("步道");
    await new Promise(resolve => setTimeout(resolve, 100));
    assert.deepEqual(page.requests, []);
    await new Promise(resolve => setTimeout(resolve, 200));
    assert.deepEqual(page.headlines(), ["兰溪河步道开放"]);
    assert.deepEqual(page.addresses, ["?q=" + encodeURIComponent("步道")]);
  });

  it("waits until a composed character is done", async () => {
    const page = openPage(news, here);
    page.type("riverside");
    page.type("riverside bu", { isComposing: true });
    await new Promise(resolve => setTimeout(resolve, 300));
    assert.deepEqual(page.requests, []);
    page.field.value = "步道";
    page.field.listeners.compositionend.forEach(listener => listener({}));
    await new Promise(resolve => setTimeout(resolve, 300));
    assert.deepEqual(page.headlines(), ["兰溪河步道开放"]);
  });

  it("does not leave the page when the form is sent", async () => {
    const page = openPage(news, here);
    assert.ok(page.submit("步道"));
    await settled();
    assert.equal(page.summary(), "找到 1 篇");
  });

  it("empties the page with the field", async () => {
    const page = openPage(news, here + "?q=a");
    page.submit("步道");
    await settled();
    page.submit(" ");
    await settled();
    assert.equal(page.summary(), "");
    assert.deepEqual(page.items(), []);
    assert.equal(page.addresses.at(-1), "/search.html");
  });

  it("gives up what a newer search replaced", async () => {
    const page = openPage(news, here);
    let release;
    page.hold = new Promise(resolve => { release = resolve; });
    page.submit("渡口");
    await settled();
    page.submit("riverside");
    await settled();
    assert.equal(page.aborted, 1);
    assert.equal(page.summary(), "正在搜索…");
    release();
    await settled();
    assert.deepEqual(page.headlines(), ["Riverside path opens"]);
  });

  it("reads no file twice", async () => {
    const page = openPage(news, here);
    page.submit("渡口");
    await settled();
    page.submit("步道 渡口");
    await settled();
    assert.deepEqual(page.requests.length, new Set(page.requests).size);
  });

  it("shows twenty, then more of them", async () => {
    const many = site(Array.from({ length: 1300 }, (_, i) => [`s${i}`, `步道 ${i}`, i % 2 ? "茶" : "", "新闻"]));
    const page = openPage(many, here + "?q=" + encodeURIComponent("步道 茶"));
    await settled();
    assert.equal(page.summary(), "找到 650 篇");
    assert.equal(page.items().length, 20);
    assert.equal(page.more.hidden, false);
    assert.equal(page.more.textContent, "更多");
    const turn = page.more.onclick();
    assert.ok(page.more.disabled);
    await turn;
    assert.ok(!page.more.disabled);
    assert.equal(page.items().length, 40);
    assert.equal(page.items()[20].querySelector("a").href, "./s1259");
    assert.ok(page.items()[20].querySelector("a").wasFocused);
    assert.ok(!page.items()[0].querySelector("a").wasFocused);
    for (let i = 0; i < 31; ++i)
      await page.more.onclick();
    assert.equal(page.items().length, 650);
    assert.equal(page.more.hidden, true);
    page.submit("茶");
    await settled();
    assert.equal(page.more.hidden, false);
    page.submit("不再");
    assert.deepEqual([page.items(), page.more.hidden], [[], true]);
    await settled();
  });

  it("keeps what is shown when more cannot be read", async () => {
    const many = site(Array.from({ length: 300 }, (_, i) => [`s${i}`, i < 10 || i === 130 || i > 280 ? "步道" : "茶"]));
    const page = openPage(many, here + "?q=" + encodeURIComponent("步道"));
    await settled();
    assert.equal(page.items().length, 20);
    page.isDown = true;
    await page.more.onclick();
    assert.equal(page.summary(), "搜索现在用不了。");
    assert.equal(page.items().length, 20);
    page.isDown = false;
    await page.more.onclick();
    assert.equal(page.items().length, 30);
    assert.equal(page.summary(), "找到 30 篇");
  });
});

describe("the script", () => {
  it("is small", () => assert.ok(statSync(script).size <= 10 * 1024, `${statSync(script).size} bytes`));
  it("makes no code and no markup of data", () =>
    assert.doesNotMatch(source, /\beval\b|new Function|innerHTML|outerHTML|insertAdjacent|document\.write|\.style\b/));
});
