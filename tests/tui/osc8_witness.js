// SPDX-License-Identifier: MIT
// What hyperlink_steps_test recorded, in another terminal: lines "size COLUMNS ROWS", "bytes HEX", "link ROW,FIRST-LAST ADDRESS", "compare".
'use strict';
const { Terminal } = require('@xterm/headless');
const { readFileSync } = require('node:fs');

const terminal = new Terminal({ cols: 80, rows: 24, allowProposedApi: true });
const core = terminal._core; // where a cell leads is in no public interface

/** The address a cell leads to, or ''. */
function addressAt(line, column) {
	const attributes = line._extendedAttrs[column];
	if (!attributes || !attributes.urlId || !line.hasWidth || !(line.getBg(column) & 0x10000000)) return '';
	const link = core._oscLinkService.getLinkData(attributes.urlId);
	return link ? link.uri : '';
}

function* cells() {
	const { active } = terminal.buffer;
	for (let row = 0; row < terminal.rows; row++) {
		const line = core.buffer.lines.get(active.baseY + row);
		for (let column = 0; column < terminal.cols; column++) yield [row, column, addressAt(line, column)];
	}
}

async function main() {
	let expected = new Map(), steps = 0, linked = 0, wrong = 0;
	for (const line of readFileSync(process.argv[2], 'latin1').split('\n')) {
		const [word, ...rest] = line.split(' ');
		if (word === 'size') terminal.resize(Number(rest[0]), Number(rest[1]));
		if (word === 'bytes') await new Promise(done => terminal.write(Buffer.from(rest[0], 'hex'), done));
		if (word === 'link') {
			const [, row, first, last] = /^(\d+),(\d+)-(\d+)$/.exec(rest[0]).map(Number);
			for (let column = first; column <= last; column++) expected.set(`${row - 1},${column - 1}`, rest[1]);
		}
		if (word !== 'compare') continue;
		steps++;
		for (const [row, column, address] of cells()) {
			const wanted = expected.get(`${row},${column}`) || '';
			linked += wanted !== '';
			if (address === wanted) continue;
			if (wrong++ < 5) console.log(`# step ${steps} row ${row + 1} column ${column + 1}: "${address}", not "${wanted}"`);
		}
		expected = new Map();
	}
	console.log(`${wrong ? 'not ' : ''}ok - xterm.js: ${steps} screens, ${linked} cells with links, ${wrong} cells wrong`);
	process.exitCode = wrong ? 1 : 0;
}

main();
