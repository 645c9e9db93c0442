-- Tilgang som bygger på et samtykke, tar slutt av seg selv når samtykket gjør det, uten at noen må rydde først.
alter table sakstilgang add column utloeper timestamptz;
comment on column sakstilgang.utloeper is 'Når tilgangen slutter av seg selv fordi samtykket bak den løper ut; tom når ingen slutt er kjent.';

alter table samtykke alter column svar drop not null;
alter table samtykke add column handling uuid;
alter table samtykke add column navn text;
alter table samtykke add column relasjon text check (relasjon in ('selv', 'mor', 'far', 'medmor', 'annen', 'barnevern'));
alter table samtykke add column foreldreansvar text
    check (foreldreansvar in ('felles', 'alene', 'omsorgsovertatt', 'ikke_aktuelt'));
alter table samtykke add column opplysningstype text not null default 'alminnelig'
    check (opplysningstype in ('alminnelig', 'helse', 'barnevern', 'foresattes_egne'));
alter table samtykke add column formaal text;
alter table samtykke add column informasjon text;
alter table samtykke add column unntak text;
alter table samtykke add column kanal text check (kanal in ('id_porten', 'papir', 'muntlig'));
alter table samtykke add column grunn text;
alter table samtykke add column registrert timestamptz;
alter table samtykke add column registrert_av uuid references person;
alter table samtykke add column trukket_av uuid references person;
alter table samtykke add column trukket_kanal text check (trukket_kanal in ('id_porten', 'papir', 'muntlig'));

update samtykke k set handling = k.svar, registrert = v.tid, registrert_av = v.person,
       navn = v.innhold ->> 'samtykkerNavn', relasjon = v.innhold ->> 'relasjon', kanal = v.innhold ->> 'kanal',
       foreldreansvar = nullif(v.innhold ->> 'foreldreansvar', ''), formaal = nullif(v.innhold ->> 'formaal', ''),
       informasjon = nullif(v.innhold ->> 'informasjon', ''), unntak = nullif(v.innhold ->> 'unntak', ''),
       grunn = nullif(v.innhold ->> 'nektelseGrunn', '')
  from svar v where v.id = k.svar;

alter table samtykke alter column handling set not null;
alter table samtykke alter column navn set not null;
alter table samtykke alter column relasjon set not null;
alter table samtykke alter column kanal set not null;
alter table samtykke alter column registrert set not null;
alter table samtykke alter column registrert_av set not null;
create index samtykke_registrert_av on samtykke (registrert_av);
create index samtykke_trukket_av on samtykke (trukket_av);
comment on column samtykke.svar is 'Samtykkeskjemaet det står i; tom når det ble registrert utenfor en oppgave.';
comment on column samtykke.handling is 'Felles for tjenestene som ble svart på i samme handling.';
comment on column samtykke.navn is 'Den som svarte.';
comment on column samtykke.relasjon is 'selv, mor, far, medmor, annen (med foreldreansvar) eller barnevern (når omsorgen er overtatt).';
comment on column samtykke.foreldreansvar is 'Det den som svarte, opplyste: felles, alene, omsorgsovertatt eller ikke_aktuelt.';
comment on column samtykke.opplysningstype is 'Slaget opplysninger: alminnelig, helse, barnevern eller foresattes_egne.';
comment on column samtykke.formaal is 'Hva delingen skal brukes til.';
comment on column samtykke.informasjon is 'Hva som kan deles.';
comment on column samtykke.unntak is 'Hva som ikke skal deles.';
comment on column samtykke.kanal is 'id_porten, papir eller muntlig.';
comment on column samtykke.grunn is 'Hvorfor svaret ble nei, når den som svarte, ville si det.';
comment on column samtykke.registrert is 'Når det ble skrevet inn, i forretningstid; det siste fra samme person gjelder.';
comment on column samtykke.registrert_av is 'Den som skrev det inn.';
comment on column samtykke.trukket_av is 'Den som skrev inn at det ble trukket.';
comment on column samtykke.trukket_kanal is 'Hvordan det ble trukket: id_porten, papir eller muntlig.';

alter table invitasjon add column bortfalt text check (bortfalt in ('samtykke', 'nivaa'));
comment on column invitasjon.svart is 'Når enheten svarte, eller når invitasjonen falt bort.';
comment on column invitasjon.bortfalt is 'Hvorfor invitasjonen falt bort uten svar; tom når enheten svarte.';
