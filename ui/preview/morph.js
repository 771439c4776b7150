// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// Makes the page shown equal to `html`, touching only the nodes that differ: scroll position, pictures that are
// loaded and the reader's choice of text size stay as they are.
function galleyMorph(html) {
  function sameKind(a, b) {
    return a.nodeType === b.nodeType && a.nodeName === b.nodeName;
  }

  function morphAttributes(now, next) {
    for (const { name } of [...now.attributes]) {
      if (!next.hasAttribute(name)) now.removeAttribute(name);
    }
    for (const { name, value } of next.attributes) {
      if (now.getAttribute(name) !== value) now.setAttribute(name, value);
    }
  }

  function morphChildren(now, next) {
    const old = [...now.childNodes];
    const fresh = [...next.childNodes];
    // What is equal at both ends stays; a paragraph added in the middle moves nothing else.
    let start = 0;
    while (start < old.length && start < fresh.length && old[start].isEqualNode(fresh[start])) start++;
    let end = 0;
    while (end < old.length - start && end < fresh.length - start
           && old[old.length - 1 - end].isEqualNode(fresh[fresh.length - 1 - end])) end++;

    const after = end > 0 ? old[old.length - end] : null;
    const shared = Math.min(old.length, fresh.length) - start - end;
    for (let i = start; i < start + shared; i++) morphNode(old[i], fresh[i]);
    for (let i = start + shared; i < old.length - end; i++) old[i].remove();
    for (let i = start + shared; i < fresh.length - end; i++) {
      now.insertBefore(document.importNode(fresh[i], true), after);
    }
  }

  function morphNode(now, next) {
    if (now.isEqualNode(next)) return;
    if (!sameKind(now, next)) {
      now.replaceWith(document.importNode(next, true));
    } else if (now.nodeType === Node.ELEMENT_NODE) {
      morphAttributes(now, next);
      morphChildren(now, next);
    } else {
      now.nodeValue = next.nodeValue;
    }
  }

  const next = new DOMParser().parseFromString(html, 'text/html');
  if (document.title !== next.title) document.title = next.title;
  morphAttributes(document.documentElement, next.documentElement);
  morphAttributes(document.body, next.body);
  morphChildren(document.body, next.body);
  return true;
}

// Loads the stylesheets that `html` names afresh; those that are there stay until galleyRestyled(), so that the page never
// stands without its style. `stamp` is another each time, so that nothing old is taken from a cache.
function galleyRestyle(html, stamp) {
  const selector = 'link[rel~="stylesheet"]';
  for (const link of document.querySelectorAll(selector)) link.setAttribute('data-galley-old', '');
  const next = new DOMParser().parseFromString(html, 'text/html');
  const fresh = [...next.querySelectorAll(selector)].map((link) => {
    const made = document.importNode(link);
    made.setAttribute('href', `${link.getAttribute('href')}?${stamp}`);
    return made;
  });
  document.head.append(...fresh);
}

// Takes the old stylesheets away when the new ones are in, or in any case when `isLast`; says whether it did. Asked again and
// again: in a page without script nobody is told that something was loaded.
function galleyRestyled(isLast) {
  const links = [...document.querySelectorAll('link[rel~="stylesheet"]')];
  const isOld = (link) => link.hasAttribute('data-galley-old');
  if (!isLast && links.some((link) => !isOld(link) && !link.sheet)) return false;
  links.filter(isOld).forEach((link) => link.remove());
  return true;
}
