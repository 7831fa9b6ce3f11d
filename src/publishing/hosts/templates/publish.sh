#!/bin/sh
# Brings the site on this server up to date, when git has something new or a post or an action has
# reached its day. A build with faults leaves the site as it was. For cron, once an hour:
#   7 * * * * sh path/to/the/clone/deploy/publish.sh
set -eu
cd "$(dirname "$0")/.."
site=/srv/www/site.example/
git pull --quiet --ff-only
commit=$(git rev-parse HEAD)
if [ "$(cat .cache/published 2>/dev/null)" = "$commit" ]; then
  code=0
  npm run --silent due -- --out "$site" || code=$?
  if [ "$code" = 3 ]; then exit 0; fi
  if [ "$code" != 0 ]; then exit "$code"; fi
fi
npm ci --omit=dev
npm run build -- --out "$site"
echo "$commit" > .cache/published
