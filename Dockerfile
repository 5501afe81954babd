# The bot as it runs in production: Node, the packages that production needs, the code, the knowledge. Nothing is written
# but to /data, so the root file system can be read-only. README.md, "In a container", tells how to start it.
ARG NODE=24.21.0-alpine

FROM node:${NODE} AS packages
WORKDIR /bot
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:${NODE}
# npm and what comes with it are not needed to run, and what is not there cannot be misused.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /opt/yarn* \
  && mkdir /data && chown node:node /data && chmod 700 /data
ENV NODE_ENV=production SOTE_DATA=/data PORT=3000
WORKDIR /bot
COPY --from=packages /bot/node_modules node_modules
COPY package.json manifest.yml ./
COPY knowledge knowledge
COPY src src
# What a start compiles is kept in the image: with a read-only root it could not be kept later.
RUN mkdir node_modules/.cache && chown node:node node_modules/.cache
USER node
RUN NODE_COMPILE_CACHE=node_modules/.cache/compiled node -e "import('./src/main.ts').then(() => import('./src/cli/serve.ts'))"
# So is what the knowledge is read into, and what a question of each language compiles.
RUN node src/start.js knowledge read
RUN for question in "rahoitus Keski-Suomi" "finansiering Mellersta Finland" "funding Central Finland"; do \
  node src/start.js ask "$question"; done
VOLUME /data
EXPOSE 3000
# Liveness: readiness (/readyz) is for whoever sends requests here.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# A command may follow: doctor, store backup /data/copy.sqlite, ask "rahoitus Keski-Suomi".
# Less memory: what is young is collected sooner, and a heap that may not grow far is cleared sooner. It leaves the rest of 1 GiB to Node.
# The bot itself takes the proxy, and says what is wrong with its address.
ENTRYPOINT ["node", "--memory-saver-mode", "--min-semi-space-size=4", "--max-semi-space-size=4", "--max-old-space-size=640", "--no-concurrent-recompilation", "--no-use-env-proxy", "src/start.js"]
