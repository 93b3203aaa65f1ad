#!/usr/bin/env bash
# Installs what Vaguemestre needs on Debian 12: programs from Debian (only those missing), then Python
# packages from the hash-pinned lock into .venv. Says what it does; does nothing when all is in place.
set -euo pipefail
cd "$(dirname "$0")"

# program or file that shows the package is there : Debian package
NEEDED=(
  "$(command -v /usr/bin/python3 || true):python3"
  "/usr/lib/python3.11/ensurepip/__init__.py:python3-venv"
  "/usr/bin/tesseract:tesseract-ocr"
  "/usr/share/tesseract-ocr/5/tessdata/fra.traineddata:tesseract-ocr-fra"
  "/usr/lib/*/libmagic.so.1:libmagic1"
  "/usr/lib/*/libpango-1.0.so.0:libpango-1.0-0"
  "/usr/lib/*/libpangoft2-1.0.so.0:libpangoft2-1.0-0"
  "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf:fonts-dejavu-core"
  "/usr/share/fonts/truetype/liberation*/LiberationSans-Regular.ttf:fonts-liberation"
  "/usr/lib/*/libharfbuzz-subset.so.0:libharfbuzz-subset0"
  "/usr/share/fonts/*/breip*:fonts-breip"
  "/usr/share/fonts/*/dancing*:fonts-dancingscript"
  "/usr/bin/soffice:libreoffice-writer-nogui"
  "/usr/bin/bwrap:bubblewrap"
  "$(command -v npm || true):npm"
)
# Only for the tests, which talk to real servers: `./setup.sh --tests`.
SERVERS=(
  "/usr/lib/postgresql/15/bin/postgres:postgresql-15"
  "/usr/bin/redis-server:redis-server"
  "/usr/lib/rabbitmq/bin/rabbitmq-server:rabbitmq-server"
  "/usr/sbin/dovecot:dovecot-imapd"
  "/usr/bin/chromium:chromium"
  "/usr/sbin/clamd:clamav-daemon"
  "/usr/bin/systemd-analyze:systemd"
  "/usr/bin/strace:strace"
)
[ "${1:-}" = "--tests" ] && NEEDED+=("${SERVERS[@]}")
say() { printf '\033[1m%s\033[0m\n' "$*"; }

missing=()
for entry in "${NEEDED[@]}"; do
  shown=${entry%%:*}
  compgen -G "${shown:-/nonexistent}" >/dev/null || missing+=("${entry##*:}")
done
if ((${#missing[@]})); then
  say "Debian packages to install: ${missing[*]}"
  root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "setup: root or sudo is needed to install ${missing[*]}" >&2; exit 1; }
    root=(sudo)
  fi
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

review_ui/npm/publish.sh "$@"

stamp=$(cat requirements.lock pyproject.toml setup.sh | sha256sum | cut -d' ' -f1)
if [ "$(cat .venv/.installed 2>/dev/null || true)" = "$stamp" ]; then
  exit 0
fi
say "Python packages: creating .venv from requirements.lock (about a minute)"
[ -x .venv/bin/python ] || /usr/bin/python3 -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
# Start-up is half compilation otherwise, wherever the environment forbids Python to keep bytecode.
.venv/bin/python -m compileall -qq -j 2 .venv/lib claims classifiers extractors pipeline storage review_ui || true
echo "$stamp" > .venv/.installed
say "Ready: .venv/bin/vaguemestre --help"
