#!/usr/bin/env bash
# Builds the committed state twice, in two clones of other names, and compares the JARs byte for byte.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for clone in one "another place/two"; do
  mkdir -p "$work/$clone"
  git clone -q . "$work/$clone"
  # Neither tests nor AOT caches, which are of one machine.
  (cd "$work/$clone" && mvn -B -ntp -q -Dmaven.test.skip=true -Dexec.skip=true package)
done
cmp "$work/one/target/app/leukostack.jar" "$work/another place/two/target/app/leukostack.jar"
cmp "$work/one/target/app/leukostack.cdx.json" "$work/another place/two/target/app/leukostack.cdx.json"
sha256sum "$work/one/target/app/leukostack.jar" | cut -d' ' -f1
echo "reproducible: leukostack.jar and leukostack.cdx.json are the same"
