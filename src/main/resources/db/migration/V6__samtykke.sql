create table samtykke (
    id          uuid primary key,
    sak         uuid        not null references sak,
    svar        uuid        not null references svar,
    tjeneste    text        not null,
    avgjoerelse text        not null check (avgjoerelse in ('gitt', 'nektet')),
    gyldig_fra  date        not null,
    gyldig_til  date,
    trukket     timestamptz
);
create index samtykke_sak on samtykke (sak, tjeneste);
create index samtykke_svar on samtykke (svar);
comment on table samtykke is 'Samtykke til at en tjeneste får del i saken: opphever taushetsplikten, er ikke behandlingsgrunnlag etter personvernforordningen.';
comment on column samtykke.id is 'Radens id.';
comment on column samtykke.sak is 'Saken.';
comment on column samtykke.svar is 'Samtykkeskjemaet det står i.';
comment on column samtykke.tjeneste is 'Tjenesten samtykket gjelder.';
comment on column samtykke.avgjoerelse is 'gitt eller nektet.';
comment on column samtykke.gyldig_fra is 'Første dag det gjelder.';
comment on column samtykke.gyldig_til is 'Siste dag det gjelder; tom når ingen slutt er avtalt.';
comment on column samtykke.trukket is 'Når det ble trukket.';

create table invitasjon (
    id         uuid primary key,
    sak        uuid        not null references sak,
    enhet      uuid        not null references enhet,
    invitert   timestamptz not null,
    svart      timestamptz,
    godtatt    boolean
);
create index invitasjon_sak on invitasjon (sak);
create index invitasjon_enhet on invitasjon (enhet) where svart is null;
create unique index invitasjon_en_aapen on invitasjon (sak, enhet) where svart is null;
comment on table invitasjon is 'Andre tjenester som er bedt inn i saken.';
comment on column invitasjon.id is 'Radens id.';
comment on column invitasjon.sak is 'Saken.';
comment on column invitasjon.enhet is 'Enheten som er invitert.';
comment on column invitasjon.invitert is 'Når.';
comment on column invitasjon.svart is 'Når enheten svarte.';
comment on column invitasjon.godtatt is 'Om enheten tok imot.';

create table oppfoelging_uten_samtykke (
    sak         uuid primary key references sak,
    proev_igjen date not null
);
comment on table oppfoelging_uten_samtykke is 'Saker som følges i egen tjeneste fordi samtykke mangler, med dagen det skal prøves på nytt.';
comment on column oppfoelging_uten_samtykke.sak is 'Saken.';
comment on column oppfoelging_uten_samtykke.proev_igjen is 'Dagen tjenesten skal spørre igjen.';
