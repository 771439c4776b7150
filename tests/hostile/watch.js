// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0
//
// Runs in every page before anything of the page does: what hostile script would call tells of it.
'use strict';
(() => {
    const tell = window.galleyTold;
    const say = sentence => { tell(sentence); };
    const called = (name, values) => say(`a script calls ${name}(${values.map(value => {
        try {
            return String(value).slice(0, 120);
        } catch {
            return '…';
        }
    }).join(', ')})`);

    window.galleyBreach = (...values) => called('galleyBreach', values);
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
        window[name] = (...values) => called(name, values);
    for (const name of ['eval', 'setTimeout', 'setInterval']) {
        const plain = window[name];
        window[name] = (first, ...others) => {
            if (name === 'eval' || typeof first === 'string')
                called(name, [first]);
            return plain(first, ...others);
        };
    }
    // Hostile script that calls none of them leaves this behind.
    Object.defineProperty(window, '__breach', { set: value => called('window.__breach =', [value]), get: () => undefined });
})();
