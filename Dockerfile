# Bygger programmet og legger det i et lite bilde uten byggverktøy, kjørt av en bruker uten rettigheter.

FROM node:22-bookworm-slim AS node

FROM eclipse-temurin:25-jdk AS bygg
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /bygg
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src/main/frontend src/main/frontend
COPY src/main/java src/main/java
COPY src/main/resources src/main/resources
COPY processes processes
COPY forms forms
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    ./mvnw -B -ntp -Dmaven.test.skip=true package
# Hvert lag for seg: bibliotekene endres sjelden og hentes da ikke på nytt når bare programmet er endret.
# Den innebygde databasen er for demo på egen maskin og hører ikke hjemme i et bilde.
RUN java -Djarmode=tools -jar target/stafett.jar extract --layers --destination lag \
    && rm lag/dependencies/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 stafett \
    && useradd --system --uid 10001 --gid stafett --home-dir /app --no-create-home --shell /usr/sbin/nologin stafett \
    && install -d -o stafett -g stafett -m 0700 /anker /noekler
WORKDIR /app
COPY --chmod=0555 src/main/docker/helse.sh /app/helse.sh
COPY --from=bygg /bygg/lag/dependencies/ ./
COPY --from=bygg /bygg/lag/spring-boot-loader/ ./
COPY --from=bygg /bygg/lag/snapshot-dependencies/ ./
COPY --from=bygg /bygg/lag/application/ ./
USER 10001:10001
# I et bilde er det aldri demo om ingen ber om det, og helsesjekken svarer på sin egen port inne i beholderen.
ENV STAFETT_DEMO=nei MANAGEMENT_SERVER_PORT=8081
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 CMD ["/app/helse.sh"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "stafett.jar"]
