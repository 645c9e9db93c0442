#!/usr/bin/env bash
# Kjøres av PostgreSQL ved første start: eieren lager tabeller, programmet kan bare lese og skrive rader.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set eier="$STAFETT_EIER_PASSORD" --set app="$STAFETT_APP_PASSORD" <<'SQL'
create role stafett_eier login nosuperuser nobypassrls password :'eier';
create role stafett_app login nosuperuser nobypassrls password :'app';
create database stafett owner stafett_eier template template0 encoding 'UTF8'
  locale_provider icu icu_locale 'nb-NO' locale 'C.UTF-8';
SQL
