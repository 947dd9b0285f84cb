#!/usr/bin/env bash
# Runs the second verifier over the corpus, in a virtual environment of its own that is kept between runs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
venv=${XDG_CACHE_HOME:-$HOME/.cache}/giao-uoc/second-verifier
command -v python3 >/dev/null || { echo "✗ Cần Python 3.10 trở lên (Python 3.10 or newer is needed)" >&2; exit 1; }
if ! "$venv/bin/python" -c 'import cryptography' 2>/dev/null; then
  python3 -m venv "$venv" && "$venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt" ||
    { echo "✗ Không cài được cryptography (cryptography could not be installed)" >&2; exit 1; }
fi
export PYTHONDONTWRITEBYTECODE=1
exec "$venv/bin/python" "$here/corpus.py"
