-- Rekkefølgene i sakslista. De nyeste har sak_kommune; siste aktivitet leses for leserens egne saker (oppgave_sak, loggpost_sak; ADR 0056).
create index sak_nivaa on sak (kommune, nivaa desc, opprettet desc, id desc);
create index tiltaksplan_evaluering on tiltaksplan (evalueringsdato, sak) where gjelder;
