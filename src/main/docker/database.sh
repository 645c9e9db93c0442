#!/bin/bash
# Kjøres av PostgreSQL-bildet første gang, når datavolumet er tomt: rollene og databasen Stafett bruker.
# stafett_eier lager tabellene; stafett_app, som programmet kobler seg til som, kan bare lese og skrive rader.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -v eier="$STAFETT_EIER_PASSORD" -v app="$STAFETT_APP_PASSORD" <<'SQL'
create role stafett_eier login nosuperuser nobypassrls password :'eier';
create role stafett_app login nosuperuser nobypassrls password :'app';
create database stafett owner stafett_eier template template0 encoding 'UTF8'
    locale_provider icu icu_locale 'nb-NO' locale 'C.UTF-8';
revoke all on database stafett from public;
grant connect on database stafett to stafett_app;
SQL
