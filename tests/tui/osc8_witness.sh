#!/bin/sh
# SPDX-License-Identifier: MIT
# osc8_witness.sh SOURCE RECORD: what hyperlink_steps_test recorded, as xterm.js sees it. npm gets @xterm/headless, if it is not there.
command -v node >/dev/null && command -v npm >/dev/null || { echo '# no Node.js with npm: no second witness'; exit 0; }
folder=${2%/*}/xterm
mkdir -p "$folder" && cd "$folder" || exit 1
[ -d node_modules/@xterm/headless ] || npm install --silent --no-audit --no-fund @xterm/headless@6.0.0 >&2 ||
	{ echo '# @xterm/headless cannot be had: no second witness'; exit 0; }
NODE_PATH=$folder/node_modules exec node "$1/tests/tui/osc8_witness.js" "$2"
