# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY client/package.json client/
RUN PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund
COPY . .
# Without the simulators: a real installation has real neighbours.
RUN npm run build:production && npm prune --omit=dev

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
RUN mkdir /data && chown node:node /data
# By number, so that an orchestrator can see that it is not root.
USER 1000
EXPOSE 3000
# The process itself is the first one, so that it hears SIGTERM; npm would not pass it on.
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
