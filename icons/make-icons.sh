#!/bin/sh
# Make the icons from the SVG: PNG (needs rsvg-convert: Debian package librsvg2-bin), then ICO and ICNS (needs a JDK from 17 on).
set -eu
cd "$(dirname "$0")"
for size in 16 32 48 128 256 512; do
    src=leukostack.svg
    # A simplified drawing keeps the smallest size crisp.
    if [ "$size" -le 16 ] && [ -f leukostack-small.svg ]; then src=leukostack-small.svg; fi
    rsvg-convert -w "$size" -h "$size" -o "leukostack-$size.png" "$src"
done
java IconFiles.java
