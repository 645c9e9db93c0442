# syntax=docker/dockerfile:1
# Bygges i to trinn: programmet som lagdelt jar, så et kjøremiljø uten byggverktøy og uten root.
FROM eclipse-temurin:25-jdk AS bygg
# Ubuntus egen Node er for gammel; den offisielle byggingen legges ved siden av.
COPY --from=node:22-bookworm-slim /usr/local /usr/local
WORKDIR /bygg
COPY . .
RUN ./mvnw --batch-mode --no-transfer-progress -DskipTests package \
 && java -Djarmode=tools -jar target/stafett-*.jar extract --layers --launcher --destination lag

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app stafett
WORKDIR /app
COPY --from=bygg /bygg/lag/dependencies/ ./
COPY --from=bygg /bygg/lag/spring-boot-loader/ ./
COPY --from=bygg /bygg/lag/snapshot-dependencies/ ./
COPY --from=bygg /bygg/lag/application/ ./
USER 10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /logg-inn HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "org.springframework.boot.loader.launch.JarLauncher"]
