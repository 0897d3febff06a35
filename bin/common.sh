# Shared by bin/start and bin/test: the tools that must be there, and steps that run only when their input changed.

need_node() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    echo "Нужни са Node.js 20 или по-нов и npm · Node.js 20 or newer and npm are needed" >&2
    exit 1
  fi
  if [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
    echo "Node.js $(node -v) е твърде стар, нужен е 20 или по-нов · is too old, 20 or newer is needed" >&2
    exit 1
  fi
}

# changed STAMP FILES…: true when the files differ from when the stamp was made.
changed() {
  local stamp=$1
  shift
  fingerprint=$(find "$@" -type f -not -path '*/node_modules/*' -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)
  [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$fingerprint" ]
}

install_packages() {
  if changed node_modules/.stamp package-lock.json; then
    echo "Инсталират се пакетите · Installing packages"
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error
    echo "$fingerprint" > node_modules/.stamp
  fi
  find_node
}

find_node() {
  # Node 24 comes as a package; where there is none for the machine (macOS), its own must do.
  NODE=node_modules/.bin/node
  [ -x "$NODE" ] || NODE=$(command -v node)
  if [ "$("$NODE" -p 'process.versions.node.split(".")[0]')" -lt 24 ]; then
    echo "Нужен е Node.js 24 · Node.js 24 is needed here: install it and try again" >&2
    exit 1
  fi
}

# run_built PROGRAM [FILE]: runs what is built, and builds it only where it is not, as it may run at this moment.
run_built() {
  if [ ! -f "dist/src/$1.js" ]; then
    install_packages
    build_changed
  fi
  find_node
  exec "$NODE" --enable-source-maps "dist/src/$1.js" ${2:+"$2"}
}

build_changed() {
  if changed dist/.stamp-server src libs/domain migrations package-lock.json tsconfig.json tsconfig.build.json nest-cli.json; then
    echo "Компилира се сървърът · Building the server"
    npm run --silent build:server
    echo "$fingerprint" > dist/.stamp-server
  fi
  if changed dist/.stamp-simulators simulators package-lock.json tsconfig.json tsconfig.simulators.json; then
    echo "Компилират се симулаторите · Building the simulators"
    npm run --silent build:simulators
    echo "$fingerprint" > dist/.stamp-simulators
  fi
  if changed dist/.stamp-embed embed bin/build-embed.mjs libs/contract package-lock.json; then
    npm run --silent build:embed
    echo "$fingerprint" > dist/.stamp-embed
  fi
  if changed dist/.stamp-client client libs/contract bin/build-client.mjs bin/client package-lock.json; then
    echo "Компилира се клиентът · Building the client"
    npm run --silent build:client
    echo "$fingerprint" > dist/.stamp-client
  fi
}
