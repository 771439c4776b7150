// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0
//
// One line of scores from a report of Lighthouse, and below it what cost points.
import fs from 'node:fs';

const [file, page] = process.argv.slice(2);
const report = JSON.parse(fs.readFileSync(file, 'utf8'));
const names = ['performance', 'accessibility', 'best-practices', 'seo'];
const score = value => value === null || value === undefined ? '–' : Math.round(value * 100).toString();
const columns = names.map((name, i) => score(report.categories[name]?.score).padStart([12, 14, 15, 4][i]));
console.log(page.padEnd(60), columns.join(' '));
for (const name of names) {
    const refs = report.categories[name]?.auditRefs ?? [];
    for (const { id, weight } of refs) {
        const audit = report.audits[id];
        if (weight > 0 && audit.score !== null && audit.score < 0.9)
            console.log(`    ${name}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`);
    }
}
