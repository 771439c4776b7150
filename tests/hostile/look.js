// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0
//
// Looks at an open page from a world of its own, which script of the page cannot reach.
'use strict';
(() => {
    const Xhtml = 'http://www.w3.org/1999/xhtml';
    const Live = new Set([Xhtml, 'http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML']);
    const Addresses = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'cite', 'background', 'ping', 'longdesc',
        'manifest', 'codebase', 'code', 'archive', 'classid', 'profile', 'lowsrc', 'dynsrc', 'xlink:href', 'from', 'to', 'values'];
    const Sets = ['srcset', 'imagesrcset'];
    const Followed = new Set(['a', 'area', 'form', 'blockquote', 'q', 'del', 'ins']);
    const FollowedLinks = new Set(['canonical', 'alternate', 'prev', 'next']);
    const Common = new Set(['click', 'dblclick', 'mousedown', 'mouseover', 'mouseenter', 'mousemove', 'pointerdown', 'pointerover',
        'pointerenter', 'touchstart', 'keydown', 'focus', 'focusin', 'blur', 'focusout', 'input', 'change', 'submit', 'toggle',
        'beforetoggle', 'load', 'error', 'wheel', 'scroll', 'copy', 'paste', 'contextmenu', 'dragstart', 'command',
        'animationstart', 'transitionend']);
    const Usable = 'a, area, button, input, select, textarea, option, label, summary, details, dialog, object, embed, iframe, audio,'
        + ' video, [tabindex], [contenteditable], [onfocus], [onclick]';
    const Most = 12;

    const short = text => text.length > 160 ? text.slice(0, 160) + '…' : text;
    const nextFrame = () => new Promise(done => requestAnimationFrame(done));

    function everything(root) {
        const all = [];
        for (const element of root.querySelectorAll('*')) {
            all.push(element);
            if (element instanceof HTMLTemplateElement)
                all.push(...everything(element.content));
            if (element.shadowRoot)
                all.push(...everything(element.shadowRoot));
        }
        return all;
    }

    function checkAddress(say, element, name, value, own) {
        let address;
        try {
            address = new URL(value, document.baseURI);
        } catch {
            return Followed.has(element.localName) ? undefined : say(`<${element.localName} ${name}> is no address: ${short(value)}`);
        }
        const isFollowed = Followed.has(element.localName)
            || (element.localName === 'link' && element.rel.split(/\s+/).every(word => FollowedLinks.has(word.toLowerCase())));
        const isOwn = address.href.startsWith(own);
        const may = isOwn || (isFollowed && ['http:', 'https:', 'mailto:', 'tel:'].includes(address.protocol))
            || (isFollowed && address.protocol === 'file:' && location.protocol === 'file:' && !/^[a-z]+:/i.test(value.trim()));
        if (!may)
            say(`<${element.localName} ${name}> leads to ${short(value)}`);
    }

    /** Whether @p vocabulary has the element with that attribute and value. */
    function checkWords(say, element, words, place) {
        const allowed = words[element.localName];
        if (!allowed || element.namespaceURI !== Xhtml)
            return say(`holds <${element.localName}> ${place}${element.namespaceURI === Xhtml ? '' : ` of ${element.namespaceURI}`}`);
        for (const { name, value } of element.attributes) {
            if (!(name in allowed))
                say(`<${element.localName}> has the attribute ${name}="${short(value)}" ${place}`);
            else if (allowed[name] && !new RegExp(`^(?:${allowed[name]})$`, 's').test(value))
                say(`<${element.localName} ${name}> has the value “${short(value)}” ${place}`);
        }
    }

    function checkScript(say, element, own) {
        const src = element.getAttribute('src');
        if (src !== null ? new URL(src, document.baseURI).href !== own + 'assets/search.js' : element.type !== 'application/ld+json')
            return say(`holds a script (${short(src ?? element.textContent)})`);
        if (src !== null)
            return undefined;
        try {
            JSON.parse(element.textContent);
        } catch (error) {
            say(`what it tells machines is no JSON (${error.message})`);
        }
        return undefined;
    }

    /** Whether a meta element orders what it may: the policy of the program, or to go on to another page. */
    function isExpected(element, policy, refresh) {
        return element.httpEquiv === 'Content-Security-Policy'
            ? !!policy && new RegExp(`^(?:${policy})$`).test(element.content) && element.parentNode === document.head
            : refresh && element.httpEquiv === 'refresh';
    }

    function checkElements(say, elements, { own, vocabulary, policy = vocabulary?.policy, refresh }) {
        for (const element of elements.filter(one => Live.has(one.namespaceURI))) {
            for (const { name, value } of element.attributes) {
                if (/^on/i.test(name))
                    say(`<${element.localName}> hears ${name}="${short(value)}"`);
                if (Addresses.includes(name))
                    checkAddress(say, element, name, value, own);
                if (Sets.includes(name))
                    value.split(',').forEach(part => checkAddress(say, element, name, part.trim().split(/\s+/)[0], own));
            }
            if (element.localName === 'script' && element.namespaceURI === Xhtml)
                checkScript(say, element, own);
            if (element.localName === 'meta' && element.httpEquiv && !isExpected(element, policy, refresh))
                say(`holds <meta http-equiv="${short(element.httpEquiv)}" content="${short(element.content)}">`);
            if (vocabulary && element.closest('.prose') && !element.matches('.prose'))
                checkWords(say, element, vocabulary.story, 'in the story');
            else if (vocabulary)
                checkWords(say, element, vocabulary.page, 'on the page');
        }
    }

    /** Reading what is written must give the same again, or another reader sees another story. */
    function checkMutation(say, text) {
        const once = new DOMParser().parseFromString('<!DOCTYPE html><body>' + text, 'text/html').body.innerHTML;
        if (once !== text)
            say('the story changes when it is read again');
    }

    /** All events that anything can hear. */
    function allEvents() {
        const names = new Set([...Common, 'begin', 'end', 'repeat', 'DOMContentLoaded', 'DOMActivate', 'start', 'finish', 'bounce',
            'show', 'unload', 'activate', 'propertychange', 'webkitfullscreenchange']);
        for (const owner of [window, document, document.documentElement]) {
            for (const name in owner) {
                if (name.startsWith('on'))
                    names.add(name.slice(2));
            }
        }
        return names;
    }

    /** Fires the common events at everything, all of them at what seems to listen, and uses what can be used. Says how often. */
    function fire(elements) {
        const all = allEvents();
        const listens = element => element === document.body || element === document.documentElement
            || element.getAttributeNames().some(name => /(^|:)on/i.test(name));
        let sent = 0;
        const send = (target, names) => {
            for (const name of names)
                target.dispatchEvent(new Event(name, { cancelable: true }));
            sent += names.size;
        };
        for (const target of [window, document])
            send(target, all);
        for (const element of elements) {
            send(element, listens(element) ? all : Common);
            if (element.matches(Usable)) {
                element.focus?.({ preventScroll: true });
                element.click?.();
                sent += 2;
            }
        }
        document.activeElement?.blur?.();
        return sent;
    }

    /** Until the search has said what it found. */
    async function searched() {
        const results = document.getElementById('results');
        for (const begin = Date.now(); Date.now() - begin < 5000;) {
            const said = results.querySelector('.summary')?.textContent;
            if (said && said !== results.dataset.working)
                return;
            await nextFrame();
        }
    }

    globalThis.galleyLook = async job => {
        const faults = [];
        const say = sentence => {
            if (faults.length < Most && !faults.includes(sentence))
                faults.push(sentence);
        };
        if (job.searches)
            await searched();
        const elements = everything(document);
        checkElements(say, elements, job);
        if (document.baseURI !== document.URL)
            say(`its addresses begin at ${document.baseURI}`);
        const prose = document.querySelector('.prose');
        for (const one of document.querySelectorAll('.prose'))
            checkMutation(say, one.innerHTML);
        if (job.words && !prose?.textContent.includes(job.words))
            say(`does not show “${job.words}”`);
        // The reader stays here, whatever is clicked.
        for (const kind of ['click', 'auxclick', 'submit']) {
            window.addEventListener(kind, event => {
                if (event.target.closest?.('a, area, form, button, input'))
                    event.preventDefault();
            }, true);
        }
        const before = document.documentElement.outerHTML;
        const events = fire(elements);
        await nextFrame();
        await nextFrame();
        if (job.vocabulary && !job.searches && document.documentElement.outerHTML !== before)
            say('it is another page after all events');
        return { faults, elements: elements.length, events };
    };
})();
