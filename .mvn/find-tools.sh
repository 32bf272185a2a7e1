# shellcheck shell=bash
# Sourced by ./run and ./test: sets JAVA_HOME to the newest JDK >= 21 and MAVEN to a Maven >= 3.8.6, or says what is
# missing and ends the script.

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# Prints the version of the JDK in directory $1, nothing where there is no java.
java_version() {
  [ -x "$1/bin/java" ] || return 0
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9.]*\).*/\1/p' | head -n 1
}

# The directories in which a JDK may be, one in a line.
jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  if command -v java >/dev/null 2>&1; then
    # Not the path of the command: it is a link, or on macOS a stand-in that finds the real one.
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
  local directory
  for directory in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ ! -x "$directory/bin/java" ] || printf '%s\n' "$directory"
  done
}

find_jdk() {
  local directory version best='' best_major=0 found=''
  while IFS= read -r directory; do
    version=$(java_version "$directory")
    [ -n "$version" ] || continue
    if [ ! -x "$directory/bin/javac" ]; then
      found="$found"$'\n'"  $version  $directory (no javac: a JRE, not a JDK)"
      continue
    fi
    found="$found"$'\n'"  $version  $directory"
    if [ "${version%%.*}" -gt "$best_major" ]; then
      best=$directory
      best_major=${version%%.*}
    fi
  done < <(jdk_candidates | awk '!seen[$0]++')
  if [ "$best_major" -lt 21 ]; then
    fail "Sujarit needs a JDK 21 or newer (with javac). Found:${found:-" none"}" \
      "Install one, for example Temurin 25, and set JAVA_HOME to it."
  fi
  export JAVA_HOME=$best
}

# Prints the version of the Maven command $1.
maven_version() {
  "$1" -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1
}

at_least_3_8_6() {
  local major minor patch
  IFS=. read -r major minor patch <<<"$1"
  [ $((major * 1000000 + ${minor:-0} * 1000 + ${patch:-0})) -ge 3008006 ]
}

find_maven() {
  local command version found=''
  for command in "${MAVEN_HOME:+$MAVEN_HOME/bin/mvn}" "$(command -v mvn || true)"; do
    [ -n "$command" ] && [ -x "$command" ] || continue
    version=$(maven_version "$command")
    if [ -n "$version" ] && at_least_3_8_6 "$version"; then
      MAVEN=$command
      return
    fi
    found="$found"$'\n'"  ${version:-unknown}  $command"
  done
  fail "Sujarit needs Maven 3.8.6 or newer. Found:${found:-" none"}" \
    "Install one and put its mvn on the PATH, or set MAVEN_HOME to its directory."
}

find_jdk
find_maven
