// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0
//
// Finds stories in the files of the site's search/ folder; app/site/searchindex.h says how those are cut.
"use strict";

const IDEOGRAPH = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Bopo}\u30fc]";
const OTHER = "[^\\p{L}\\p{M}\\p{N}]|" + IDEOGRAPH;
const RUN = new RegExp("(" + IDEOGRAPH + "+)|(?:(?!" + OTHER + ")[^])+", "gu");
const PHRASE_OR_WORD = /["“”「」][^"“”「」]*["“”「」]?|[^\s"“”「」]+/g;
const CHARACTER = /[^][\p{M}\p{DI}]*/gu;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const PAGE = 20, MOST_BLOCKS = 20, MOST_PAIRS = 8, LONGEST_QUERY = 200, EXCERPT = 120, DELAY = 200;

// As in app/site/searchterms.cpp.
const fold = text => text.normalize("NFKC").toLowerCase().replace(/ς/g, "σ").replace(/\p{DI}/gu, "");

// A word or phrase: the terms of the stories that have it, and its pattern in folded text.
function needle(text) {
  const terms = [];
  text.replace(RUN, (run, ideographs, at) => {
    const letters = [...run];
    if (ideographs && letters[1])
      letters.slice(1, MOST_PAIRS + 1).forEach((second, i) => terms.push({ letters: [letters[i], second] }));
    else // A letter alone is looked up whole, for too many words begin with it.
      terms.push({ letters, isWord: !ideographs,
        isBeginning: at + run.length === text.length && (ideographs || letters[1]) });
  });
  const { letters, isWord } = terms[0] || { letters: [] };
  const before = isWord && text.startsWith(letters[0]) ? "(^|" + OTHER + ")" : "()";
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "[^\\S\n]+");
  const pattern = new RegExp(before + escaped, "gu");
  return { terms, pattern, isTerm: !terms[1] && letters.join("") === text };
}

// All that a query asks for.
const needlesOf = query => (fold(query.slice(0, LONGEST_QUERY)).match(PHRASE_OR_WORD) || [])
  .map(part => part.replace(/["“”「」]/g, "").trim()).filter(part => part).map(needle);

// How an entry has all needles: 0 not, 1 somewhere, 2 in the headline.
function rank(entry, needles) {
  const fields = entry.slice(1, 4).map(fold);
  return Math.min(...needles.map(({ pattern }) => {
    const field = fields.findIndex(text => text.search(pattern) >= 0);
    return field < 0 ? 0 : field ? 1 : 2;
  }));
}

// Text as [[piece, whether it was found], …], cut to a length around the first that was.
function pieces(needles, text, longest) {
  const characters = text.match(CHARACTER) || [], owners = [], marks = [];
  let folded = "";
  characters.forEach((character, i) => {
    folded += fold(character);
    while (owners.length < folded.length)
      owners.push(i);
  });
  needles.forEach(({ pattern }) => folded.replace(pattern, (all, before, at) => {
    for (let i = at + before.length; i < at + all.length; ++i)
      marks[owners[i]] = true;
  }));
  const begin = Math.max(0, Math.min(marks.indexOf(true) - longest / 4, characters.length - longest));
  const out = [[begin ? "…" : "", false]];
  characters.slice(begin, begin + longest).forEach((character, i) => {
    const isFound = !!marks[begin + i];
    if (out[out.length - 1][1] !== isFound)
      out.push(["", isFound]);
    out[out.length - 1][0] += character;
  });
  return begin + longest < characters.length ? [...out, ["…", false]] : out;
}

// The first line of a text, and of the others those in which something was found.
const excerpt = (needles, text) => text.split("\n").map(line => pieces(needles, line, EXCERPT))
  .filter((line, i) => !i || line.some(piece => piece[1]))
  .reduce((all, line) => [...all, [" · ", false], ...line]);

// Notes in found[entry], as in a rank, what a list of postings says.
function decode(list, found) {
  let entry = 0, number = 0;
  for (const character of list) {
    const digit = DIGITS.indexOf(character);
    number = number << 5 | digit & 31;
    if (digit < 32) {
      entry += number >> 1;
      found[entry] = Math.max(found[entry], 1 + (number & 1));
      number = 0;
    }
  }
}

// What is found; next() reads the entries to show next. These were compared with their text, so the total may shrink
// when there was too much to compare at once.
async function search(load, query) {
  const index = await load("index");
  const needles = needlesOf(query), terms = [].concat(...needles.map(wanted => wanted.terms));
  const block = hit => Math.floor(hit.number / index.block);

  async function lookUp(segment, { letters, isWord, isBeginning }) {
    const found = new Uint8Array(Math.min(index.segment, index.entries - segment * index.segment));
    const second = isWord && letters[1] ? letters[1].codePointAt(0) : 0;
    const shard = (letters[0].codePointAt(0) + index.weight * second) % index.shards[segment];
    const [others, lists] = (await load("terms-" + segment + "-" + shard)).map(text => text.split(" "));
    const wanted = letters.slice(0, index.longest).join("");
    others.forEach((other, i) => {
      if (isBeginning ? other.startsWith(wanted) : other === wanted)
        decode(lists[i], found);
    });
    return found;
  }

  const compare = async part => (await Promise.all(part.map(async hit => {
    hit.entry = (await load("entries-" + block(hit)))[hit.number % index.block];
    hit.rank = rank(hit.entry || [], needles);
    return hit;
  }))).filter(hit => hit.rank);

  let hits = [];
  await Promise.all(index.shards.map(async (shards, segment) => {
    const lists = await Promise.all(terms.map(term => lookUp(segment, term)));
    (lists[0] || []).forEach((value, i) => {
      if (lists.every(found => found[i]))
        hits.push({ number: segment * index.segment + i, rank: Math.min(...lists.map(found => found[i])) });
    });
  }));
  if (!needles.every(wanted => wanted.isTerm) && new Set(hits.map(block)).size <= MOST_BLOCKS)
    hits = await compare(hits);
  hits.sort((a, b) => b.rank - a.rank || b.number - a.number);

  const found = { needles, total: hits.length, next: async () => {
    const shown = [];
    while (shown.length < PAGE && hits.length) {
      const part = hits.slice(0, PAGE - shown.length), right = await compare(part);
      hits = hits.slice(part.length);
      found.total -= part.length - right.length;
      shown.push(...right);
    }
    found.isDone = !hits.length;
    return shown.map(hit => hit.entry);
  } };
  return found;
}

// Reads files once. Each call begins anew and gives up what is under way.
function reader(folder) {
  const files = {};
  let last = new AbortController();
  return () => {
    last.abort();
    const { signal } = last = new AbortController(), pending = { ...files };
    return name => pending[name] = pending[name] || fetch(folder + name + ".json", { signal, cache: "no-cache" })
      .then(answer => answer.json()).then(file => files[name] = file, error => {
        delete pending[name];
        throw error;
      });
  };
}

function start() {
  const results = document.getElementById("results"), field = document.getElementById("q");
  const data = name => results.getAttribute("data-" + name);
  const begin = reader(data("index").replace(/\/?$/, "/"));
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const key in attributes)
      element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  };
  const summary = make("p", { class: "summary", role: "status" });
  const list = make("ol", { class: "results" });
  const more = make("button", { class: "more", type: "button" }, data("more"));
  let timer, query = "", latest;

  function item([path, headline, text, channel, date, shown, lang], needles) {
    const marked = (cut, part) => cut(needles, part, Infinity)
      .map(([piece, isFound]) => isFound ? make("mark", {}, piece) : piece);
    return make("li", {}, make("article", lang ? { class: "card", lang } : { class: "card" }, make("div", { class: "text" },
      make("h2", {}, make("a", { href: (data("root") || "./") + path }, ...marked(pieces, headline))),
      make("p", {}, ...marked(excerpt, text)),
      make("p", { class: "meta" }, ...marked(pieces, channel), channel && date && " · ",
        make("time", { datetime: date }, shown)))));
  }

  const say = (name, value) => { summary.textContent = data(name).replace("%1", () => value); };

  // Shows the next of what a search found, unless another began meanwhile.
  async function show(mine) {
    try {
      const found = await mine, items = (await found.next()).map(entry => item(entry, found.needles));
      if (mine !== latest)
        return;
      list.append(...items);
      more.hidden = found.isDone;
      say(found.total ? "found" : "none", found.total ? found.total.toLocaleString() : query);
      return items[0];
    } catch (error) {
      if (mine === latest)
        say("failed", query = null);
    }
  }

  function run() {
    clearTimeout(timer);
    const text = field.value.trim();
    if (text === query)
      return;
    query = text;
    list.textContent = summary.textContent = "";
    more.hidden = true;
    latest = text && search(begin(), text);
    if (text) {
      say("working");
      show(latest);
    }
    if (location.protocol !== "file:") // whose address must not change
      history.replaceState(null, "", text ? "?q=" + encodeURIComponent(text) : location.pathname);
  }

  const later = event => {
    clearTimeout(timer);
    if (!event.isComposing)
      timer = setTimeout(run, DELAY);
  };
  field.addEventListener("input", later);
  field.addEventListener("compositionend", later);
  field.form.onsubmit = () => {
    run();
    return false;
  };
  more.onclick = () => show(latest).then(first => first && first.querySelector("a").focus());
  more.hidden = true;
  results.removeAttribute("aria-live"); // the summary alone is read out
  results.append(summary, list, more);
  field.value = new URL(location.href).searchParams.get("q") || "";
  run();
}

if (typeof module === "undefined")
  start();
else
  module.exports = { fold, needlesOf, rank, pieces, excerpt, decode, search, reader, start };
