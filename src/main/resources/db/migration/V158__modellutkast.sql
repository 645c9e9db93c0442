-- Utkast til handlingsveiledere: en hel pakke som arbeides med i nettleseren, med lås mens noen redigerer og en historie som kan hentes tilbake.
-- Ingenting her er fra en sak, og ingenting her når motoren: bare en publisering gjør det, etter porten og en annens godkjenning (ADR 0060).
create table modellutkast (
    id         uuid primary key,
    kommune    text        not null references kommune,
    leietaker  text        not null check (leietaker ~ '^[0-9]{4}(\.[a-z][a-z0-9_]{0,40})?$' and left(leietaker, 4) = kommune),
    navn       text        not null check (length(navn) between 1 and 100),
    grunnlag   uuid references publisering,
    versjon    integer     not null check (versjon > 0),
    tilstand   text        not null check (tilstand in ('under_arbeid', 'til_godkjenning', 'venter', 'publisert', 'forkastet')),
    laget_av   uuid        not null references person,
    laget      timestamptz not null,
    endret_av  uuid        not null references person,
    endret     timestamptz not null,
    laast_av   uuid references person,
    laast_til  timestamptz,
    check ((laast_av is null) = (laast_til is null))
);
create index modellutkast_leietaker on modellutkast (kommune, leietaker, endret desc);
create index modellutkast_grunnlag on modellutkast (grunnlag);
create index modellutkast_laget_av on modellutkast (laget_av);
create index modellutkast_endret_av on modellutkast (endret_av);
create index modellutkast_laast_av on modellutkast (laast_av);
comment on table modellutkast is 'Utkast til handlingsveiledere, hvert av dem en hel pakke. Ingenting fra en sak.';
comment on column modellutkast.id is 'Utkastet.';
comment on column modellutkast.kommune is 'Kommunen det hører til; bare dens folk ser det.';
comment on column modellutkast.leietaker is 'Kommunen, eller kommunen og tjenesten, som skal bruke det.';
comment on column modellutkast.navn is 'Det de som arbeider med det, kaller det.';
comment on column modellutkast.grunnlag is 'Publiseringen det begynte som en kopi av; tom når ingenting var publisert.';
comment on column modellutkast.versjon is 'Øker med én hver gang noe lagres.';
comment on column modellutkast.tilstand is 'under_arbeid, til_godkjenning, venter (godkjent, gjelder fra en dato), publisert eller forkastet.';
comment on column modellutkast.laget_av is 'Den som begynte på det.';
comment on column modellutkast.laget is 'Da det ble begynt på, i forretningstid.';
comment on column modellutkast.endret_av is 'Den som sist lagret.';
comment on column modellutkast.endret is 'Da det sist ble lagret, i forretningstid.';
comment on column modellutkast.laast_av is 'Den som redigerer nå; tom når ingen gjør det.';
comment on column modellutkast.laast_til is 'Da låsen slipper av seg selv, i virkelig tid.';
alter table modellutkast enable row level security;
create policy egen_kommune on modellutkast using ((select stafett_bakgrunn()) or kommune = (select stafett_kommune()));

create table modellutkast_fil (
    utkast  uuid    not null references modellutkast on delete cascade,
    navn    text    not null check (navn ~ '^[a-z][a-z0-9_]{0,60}\.(bpmn|dmn|form)$'),
    fra     integer not null check (fra > 0),
    til     integer check (til > fra),
    innhold bytea   not null check (length(innhold) <= 1048576),
    primary key (utkast, navn, fra)
);
create unique index modellutkast_fil_naa on modellutkast_fil (utkast, navn) where til is null;
comment on table modellutkast_fil is 'Filene i utkastene, slik de er og slik de har vært: én rad for hver gang en fil er endret.';
comment on column modellutkast_fil.utkast is 'Utkastet.';
comment on column modellutkast_fil.navn is 'Filnavnet i pakken.';
comment on column modellutkast_fil.fra is 'Den første versjonen av utkastet som har dette innholdet.';
comment on column modellutkast_fil.til is 'Den første versjonen som ikke har det lenger; tom for det som gjelder nå.';
comment on column modellutkast_fil.innhold is 'Fila, slik den ble lagret. Aldri lest av motoren.';
alter table modellutkast_fil enable row level security;
create policy egen_kommune on modellutkast_fil using ((select stafett_bakgrunn())
    or utkast in (select u.id from modellutkast u where u.kommune = (select stafett_kommune())));

create table modellutkast_hendelse (
    id      uuid primary key,
    utkast  uuid        not null references modellutkast on delete cascade,
    versjon integer     not null,
    slag    text        not null check (slag in ('laget', 'lagret', 'hentet_tilbake', 'tatt_over', 'sendt', 'trukket', 'sendt_tilbake', 'godkjent', 'publisert', 'forkastet', 'angret', 'feilet')),
    hva     text        not null check (length(hva) <= 500),
    person  uuid references person,
    tid     timestamptz not null
);
create index modellutkast_hendelse_utkast on modellutkast_hendelse (utkast, tid desc);
create index modellutkast_hendelse_person on modellutkast_hendelse (person);
comment on table modellutkast_hendelse is 'Alt som er gjort med et utkast, og hvem som gjorde det.';
comment on column modellutkast_hendelse.id is 'Raden.';
comment on column modellutkast_hendelse.utkast is 'Utkastet.';
comment on column modellutkast_hendelse.versjon is 'Versjonen utkastet hadde etterpå.';
comment on column modellutkast_hendelse.slag is 'Hva slags handling.';
comment on column modellutkast_hendelse.hva is 'Det som ble gjort, eller merknaden, med ordene til den som gjorde det.';
comment on column modellutkast_hendelse.person is 'Den som gjorde det; tom når det gikk av seg selv.';
comment on column modellutkast_hendelse.tid is 'Når, i forretningstid.';
alter table modellutkast_hendelse enable row level security;
create policy egen_kommune on modellutkast_hendelse using ((select stafett_bakgrunn())
    or utkast in (select u.id from modellutkast u where u.kommune = (select stafett_kommune())));

-- «Hva gjelder for denne tjenesten», for hver rute i oversikten. Den felles har ingen leietaker.
create index publisering_leietaker on publisering (coalesce(leietaker, ''), tid desc);
