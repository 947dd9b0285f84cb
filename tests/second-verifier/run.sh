#!/usr/bin/env bash
# Runs the second verifier over the corpus, in a virtual environment of its own that is kept between runs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
venv=${XDG_CACHE_HOME:-$HOME/.cache}/giao-uoc/second-verifier

# Says the first text where the terminal's language is Vietnamese, else the second.
say() {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    [Vv][Ii] | [Vv][Ii][_.@-]*) echo "$1" ;;
    *) echo "$2" ;;
  esac
}

if [ "${1:-}" = --help ] || [ "${1:-}" = -h ]; then
  say "npm run test:second-verifier: kiểm tra bộ tệp bằng chứng bằng bộ kiểm tra viết riêng bằng Python theo tài liệu giao thức

Cần Python 3.10 trở lên; gói cryptography được cài vào một môi trường riêng. Dòng cuối: «N passed, N failed».

  --help            in phần này; tiếng Việt hay tiếng Anh theo LC_ALL, LC_MESSAGES, LANG" \
    "npm run test:second-verifier: checks the corpus of proofs with a verifier written in Python from the protocol alone

Needs Python 3.10 or newer; the package cryptography is put into an environment of its own. The last line is
\"N passed, N failed\".

  --help            prints this; Vietnamese or English by LC_ALL, LC_MESSAGES, LANG"
  exit 0
fi
if [ $# -gt 0 ]; then
  say "✗ Không hiểu tham số: $* (xem --help)" "✗ Cannot read the options: $* (see --help)" >&2
  exit 1
fi
command -v python3 >/dev/null ||
  { say "✗ Cần Python 3.10 trở lên." "✗ Python 3.10 or newer is needed." >&2; exit 1; }
if ! "$venv/bin/python" -c 'import cryptography' 2>/dev/null; then
  python3 -m venv "$venv" && "$venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt" ||
    { say "✗ Không cài được gói cryptography." "✗ The package cryptography could not be installed." >&2; exit 1; }
fi
export PYTHONDONTWRITEBYTECODE=1
exec "$venv/bin/python" "$here/corpus.py"
