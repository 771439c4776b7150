// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0
//
// Finds stories in the files of search/; app/site/searchindex.h says how those are cut.
"use strict";

const IDEOGRAPH = "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Bopo}\u30fc]";
const OTHER = "[^\\p{L}\\p{M}\\p{N}]|" + IDEOGRAPH;
const RUN = new RegExp("(" + IDEOGRAPH + "+)|(?:(?!" + OTHER + ")[^])+", "gu");
const PHRASE_OR_WORD = /["“”「」][^"“”「」]*["“”「」]?|[^\s"“”「」]+/g;
const CHARACTER = /[^][\p{M}\p{DI}]*/gu;
const PAGE = 20, MOST_BLOCKS = 20, MOST_PAIRS = 8, LONGEST_QUERY = 200, EXCERPT = 120;

// As in app/site/searchterms.cpp.
const fold = text => text.normalize("NFKC").toLowerCase().replace(/ς/g, "σ").replace(/\p{DI}/gu, "");

// A word or phrase: its terms, and its pattern in folded text.
function needle(text) {
  const terms = [];
  text.replace(RUN, (run, ideographs, at) => {
    const letters = [...run];
    if (ideographs && letters[1])
      letters.slice(1, MOST_PAIRS + 1).forEach((second, i) => terms.push({ letters: [letters[i], second] }));
    else // A letter alone is a whole word, for too many begin with it.
      terms.push({ letters, isWord: !ideographs,
        isBeginning: at + run.length === text.length && (ideographs || letters[1]) });
  });
  const { letters, isWord } = terms[0] || { letters: [] };
  const before = isWord && text.startsWith(letters[0]) ? "(^|" + OTHER + ")" : "()";
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "[^\\S\n]+");
  return { terms, pattern: new RegExp(before + escaped, "gu"), isTerm: !terms[1] && letters.join("") === text };
}

const needlesOf = query => (fold(query.slice(0, LONGEST_QUERY)).match(PHRASE_OR_WORD) || [])
  .map(part => part.replace(/["“”「」]/g, "").trim()).filter(Boolean).map(needle);

// How an entry has all needles: 0 not, 1 somewhere, 2 in the headline.
function rank(entry, needles) {
  const fields = entry.slice(1, 4).map(fold);
  return Math.min(...needles.map(({ pattern }) => {
    const field = fields.findIndex(text => text.search(pattern) >= 0);
    return field < 0 ? 0 : field ? 1 : 2;
  }));
}

// Text as [[piece, whether found], …], cut to where the first was.
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
  const isInWord = i => /\w\w/.test(characters.slice(i - 1, i + 1).join(""));
  let begin = Math.max(0, Math.min(marks.indexOf(true) - longest * 3 / 4, characters.length - longest));
  let end = begin + longest;
  while (begin && isInWord(begin))
    --begin;
  while (isInWord(end))
    ++end;
  const out = [[begin ? "…" : "", false]];
  characters.slice(begin, end).forEach((character, i) => {
    const isFound = !!marks[begin + i];
    if (out[out.length - 1][1] !== isFound)
      out.push(["", isFound]);
    out[out.length - 1][0] += character;
  });
  return end < characters.length ? [...out, ["…", false]] : out;
}

// The first line of a text, and those with something found.
const excerpt = (needles, text) => text.split("\n").map(line => pieces(needles, line, EXCERPT))
  .filter((line, i) => !i || line.some(piece => piece[1]))
  .reduce((all, line) => [...all, [" · ", false], ...line]);

// Writes a list of postings into found[entry], as ranks.
function decode(list, found) {
  let entry = 0, number = 0;
  for (const character of list) {
    number = number * 26 + parseInt(character, 36) - 10;
    if (character > "Z") {
      entry += number >> 1;
      found[entry] = Math.max(found[entry], 1 + (number & 1));
      number = 0;
    }
  }
}

// What reads the next entries to show, each compared with its text; the total may shrink when not all were at once.
async function search(load, query) {
  const index = await load("index");
  if (index.version !== 1)
    throw new Error("version");
  const needles = needlesOf(query), terms = [].concat(...needles.map(wanted => wanted.terms));
  const block = hit => hit.number / index.block | 0;

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
      const lowest = Math.min(...lists.map(found => found[i]));
      if (lowest)
        hits.push({ number: segment * index.segment + i, rank: lowest });
    });
  }));
  if (needles.some(wanted => !wanted.isTerm) && new Set(hits.map(block)).size <= MOST_BLOCKS)
    hits = await compare(hits);
  hits.sort((a, b) => b.rank - a.rank || b.number - a.number);

  let total = hits.length;
  return async () => {
    const shown = [];
    while (shown.length < PAGE && hits.length) {
      const part = hits.slice(0, PAGE - shown.length), right = await compare(part);
      hits = hits.slice(part.length);
      total -= part.length - right.length;
      shown.push(...right);
    }
    return { entries: shown.map(hit => hit.entry), needles, total, isDone: !hits.length };
  };
}

// Reads files once. A call gives up what is under way.
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
  const { dataset } = results, begin = reader(dataset.index.replace(/\/?$/, "/"));
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const summary = make("p", { className: "summary" });
  const list = make("ol", { className: "results" });
  const more = make("button", { className: "more", type: "button", hidden: true }, dataset.more);
  let timer, query = "", latest;

  function item([path, headline, text, channel, dateTime, shown, lang], needles) {
    const marked = (cut, part) => cut(needles, part, Infinity)
      .map(([piece, isFound]) => isFound ? make("mark", {}, piece) : piece);
    return make("li", {}, make("article", { className: "card", ...lang && { lang } },
      make("div", { className: "text" },
        make("h2", {}, make("a", { href: (dataset.root || "./") + path }, ...marked(pieces, headline))),
        make("p", {}, ...marked(excerpt, text)),
        make("p", { className: "meta" }, ...marked(pieces, channel), channel && shown && " · ",
          make("time", { dateTime }, shown)))));
  }

  const say = (name, value) => { summary.textContent = dataset[name].replace("%1", () => value); };

  // Shows the next, unless another search began meanwhile.
  async function show(mine) {
    const found = await mine.then(next => next()).catch(() => null);
    if (mine !== latest)
      return;
    more.disabled = false;
    if (!found) {
      query = null; // it may be asked again
      return say("failed");
    }
    const items = found.entries.map(entry => item(entry, found.needles));
    list.append(...items);
    more.hidden = found.isDone;
    say(found.total ? "found" : "none", (found.total || query).toLocaleString());
    return items[0];
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
      timer = setTimeout(run, 200);
  };
  field.addEventListener("input", later);
  field.addEventListener("compositionend", later);
  field.form.onsubmit = event => run(event.preventDefault());
  more.onclick = () => {
    more.disabled = true;
    return show(latest).then(first => first && first.querySelector("a").focus());
  };
  results.removeAttribute("aria-live"); // the summary alone is read out
  summary.setAttribute("role", "status");
  results.append(summary, list, more);
  field.value = new URL(location.href).searchParams.get("q") || "";
  run();
}

if (typeof module === "undefined")
  start();
else
  module.exports = { fold, needlesOf, rank, pieces, search };
