#!/usr/bin/env bash
# Puts beside our own static files what dresses the pages: style sheet, fonts and htmx, from the hash-pinned
# lock of npm. Does nothing when they are there already. `--tests` also installs what checks accessibility.
set -euo pipefail
cd "$(dirname "$0")"

PUBLISHED=(
  htmx.org/dist/htmx.min.js @picocss/pico/css/pico.min.css
  @fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-{400,700}-normal.woff2
  @fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-400-normal.woff2
)
options=(--omit=dev)
[ "${1:-}" = "--tests" ] && options=()
stamp=$(cat package-lock.json publish.sh | sha256sum | cut -d' ' -f1)" ${options[*]:-all}"
kept=$(cat node_modules/.published 2>/dev/null || true)
if [ "$kept" = "$stamp" ] || [ "$kept" = "${stamp% *} all" ]; then
  exit 0
fi
echo "Style sheet, fonts and htmx of the pages: npm"
npm ci --silent "${options[@]}"
rm -rf ../static/npm && mkdir -p ../static/npm
(cd node_modules && cp "${PUBLISHED[@]}" ../../static/npm/)
echo "$stamp" > node_modules/.published
