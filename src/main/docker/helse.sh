#!/bin/bash
# Spør programmet om det er friskt. Bildet har ingen nettklient; skallet kan det selv.
exec 3<> "/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-8081}" || exit 1
printf 'GET /actuator/health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
grep -q '"status":"UP"' <&3
