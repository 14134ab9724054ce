#!/usr/bin/env bash
# Runs leukostack.cmd under Wine's cmd.exe, with a stand-in for java.exe that says what it was given. Needs Debian's wine64 and
# gcc-mingw-w64-x86-64-win32. It tells what cmd.exe makes of the launcher, nothing of Java on Windows.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$PWD/target/wine
rm -rf "$work" && mkdir -p "$work/my app/bin" "$work/my jdk/bin" "$work/old jdk/bin" "$work/here"
export WINEPREFIX=$work/prefix WINEDEBUG=-all
wine=$(command -v wine64 || echo /usr/lib/wine/wine64)

fail() { echo "wine: $*" >&2; exit 1; }

cat >"$work/java.c" <<'C'
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(int n, char **a) {
  if (n >= 2 && strcmp(a[n - 1], "-version") == 0) {
    for (int i = 1; i < n; i++) {
      if (strcmp(a[i], "-XX:NoSuch") == 0) {
        fprintf(stderr, "Unrecognized VM option 'NoSuch'\n");
        return 1;
      }
    }
    fprintf(stderr, "openjdk version \"%s\" 2026-01-01\n", getenv("SAYS") ? getenv("SAYS") : "25.0.1");
    return 0;
  }
  for (int i = 1; i < n; i++) printf("[%s]\n", a[i]);
  return getenv("STATUS") ? atoi(getenv("STATUS")) : 0;
}
C
x86_64-w64-mingw32-gcc -o "$work/my jdk/bin/java.exe" "$work/java.c"
cp "$work/my jdk/bin/java.exe" "$work/old jdk/bin/java.exe"
printf 'IMPLEMENTOR="x"\r\nJAVA_VERSION="25.0.1"\r\n' >"$work/my jdk/release"
printf 'JAVA_VERSION="21.0.9"\r\n' >"$work/old jdk/release"
cp src/launcher/leukostack.cmd "$work/my app/bin"
touch "$work/my app/leukostack.aot" "$work/my app/export.aot" "$work/my app/jvm.options"
"$wine" cmd /c ver >/dev/null 2>&1 || fail "cmd.exe does not start"

windows() { echo "Z:${1//\//\\}"; }

# Runs the launcher with a line of arguments, as one types them; leaves $said and $status.
launch() {
  printf '@"%s" %s\r\n' "$(windows "$work/my app/bin/leukostack.cmd")" "${1//%/%%}" >"$work/here/go.cmd"
  status=0
  said=$(cd "$work/here" && "$wine" cmd /c go.cmd 2>&1) || status=$?
  said=${said//$'\r'/}
}

expect() { # what, the status, a part of what is said
  [ "$status" = "$2" ] || fail "$1: status $status: $said"
  case $said in *"$3"*) echo "ok: $1" ;; *) fail "$1: $said" ;; esac
}

export JAVA_HOME
JAVA_HOME=$(windows "$work/my jdk")
launch 'check "a slide"'
expect "a blank in an argument" 0 $'[check]\n[a slide]'
expect "the cache of all" 0 'leukostack.aot]'
launch 'export slide --force'
expect "the cache of exports" 0 'export.aot]'
expect "the collector of exports" 0 '[-XX:+UseSerialGC]'
expect "the jar and the main class" 0 $'leukostack.jar]\n[org.leukostack.Main]\n[export]\n[slide]\n[--force]'
expect "the heap of an export is Java's own" 0 '[export]'
case $said in *Xmx*) fail "a bound of the heap for an export" ;; esac
launch 'check slide'
expect "the heap of all else" 0 '[-Xmx768m]'
JAVA_OPTS="-Xmx64m -Da=b" launch "check slide"
expect "options from the environment" 0 $'[-Xmx64m]\n[-Da=b]'
case $said in *Xmx768m*) fail "our bound of the heap beside the user's" ;; esac
for variable in JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS; do
  export "$variable=-XX:MaxRAMPercentage=20"
  launch "check slide"
  unset "$variable"
  expect "a heap in $variable" 0 '[check]'
  case $said in *Xmx768m*) fail "our bound of the heap beside that in $variable" ;; esac
done
JAVA_OPTS="-XX:+UseParallelGC" launch "export slide"
expect "the user's collector" 0 '[-XX:+UseParallelGC]'
case $said in *UseSerialGC*) fail "a collector beside the given one" ;; esac
JAVA_OPTS="-XX:NoSuch" launch "check slide"
expect "a Java that cannot start" 3 "Unrecognized VM option"
launch 'check wow! "a^b" "a & b" "a;b=c"'
expect "letters that cmd.exe takes for its own" 0 $'[wow!]\n[a^b]\n[a & b]\n[a;b=c]'
for code in 0 1 2 3; do
  STATUS=$code launch "check slide"
  expect "status $code" "$code" "[slide]"
done
JAVA_HOME=$(windows "$work/nowhere")
launch "check slide"
expect "a JAVA_HOME without java" 3 'leukostack: JAVA_HOME names a folder without bin\java.exe'
JAVA_HOME=$(windows "$work/old jdk")
launch "check slide"
expect "a Java that is too old" 3 'leukostack: Java 25 or later is needed'
rm "$work/old jdk/release"
SAYS=17.0.2 launch "check slide"
expect "a Java that only says that it is too old" 3 'leukostack: Java 25 or later is needed'
SAYS=26 launch "check slide"
expect "a Java that only says that it is new enough" 0 '[slide]'
unset JAVA_HOME
launch "check slide"
expect "no Java at all" 3 'leukostack: There is no Java'
WINEPATH=$(windows "$work/my jdk/bin") launch "check slide"
expect "the java on the PATH" 0 '[slide]'
"$wine"server -k 2>/dev/null || /usr/lib/wine/wineserver64 -k 2>/dev/null || true
echo "wine: all is well"
