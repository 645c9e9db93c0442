-- Angres en beslutning, angres også at tjenestene den sa var ferdige, gikk ut.
alter table deltakerslutt add column oppgave text;
comment on column deltakerslutt.oppgave is 'Oppgaven beslutningen ble tatt i, når det var den som sa at de var ferdige (avklaring.oppgave); ellers tom.';
