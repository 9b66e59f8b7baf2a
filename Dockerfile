# One image for every role: docker build -t claimwire:0.1.0 .
FROM maven:3.9.11-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -DskipTests package

FROM eclipse-temurin:17.0.16_8-jre
RUN groupadd --gid 10001 claimwire \
    && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin claimwire \
    && install -d -o 10001 -g 10001 /var/lib/claimwire
COPY --from=build /build/server/target/claimwire /opt/claimwire
VOLUME /var/lib/claimwire
WORKDIR /var/lib/claimwire
USER 10001:10001
# The health server of every stage; no program but the shell is needed to ask it.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${HEALTH_PORT:-8085} && printf 'GET /ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["/opt/claimwire/bin/claimwire"]
