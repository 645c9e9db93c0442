-- Å gi ut et utkast: sendt av én, godkjent av en annen, gjelder med en gang eller fra en dato, og kan rulles tilbake (ADR 0060).
alter table publisering add column nr bigint generated always as identity;
alter table publisering add column godkjent_av uuid references person;
alter table publisering add column utkast uuid references modellutkast;
alter table publisering add column tilbake_til uuid references publisering;
comment on column publisering.nr is 'Rekkefølgen. Klokka kan flyttes i demo, og avgjør derfor ikke hvilken som er den siste.';
comment on column publisering.godkjent_av is 'Den som godkjente det en annen sendte; tom når det ikke trengtes.';
comment on column publisering.utkast is 'Utkastet det ble laget av; tom når det følger med programmet eller er rullet tilbake.';
comment on column publisering.tilbake_til is 'Publiseringen det er en kopi av, når det er rullet tilbake; ellers tom.';
comment on column publisering.person is 'Den som sendte utkastet eller rullet tilbake; tom når det følger med programmet.';
drop index publisering_pakke;
drop index publisering_leietaker;
create index publisering_pakke on publisering (pakke, nr desc);
create index publisering_leietaker on publisering (coalesce(leietaker, ''), nr desc);
create index publisering_godkjent_av on publisering (godkjent_av);
create index publisering_tilbake_til on publisering (tilbake_til);
-- Nøyaktig én gang: to noder som gir ut det samme utkastet samtidig, kan ikke begge lykkes.
create unique index publisering_utkast on publisering (utkast);

alter table modellutkast add column sendt_av uuid references person;
alter table modellutkast add column merknad text check (length(merknad) between 1 and 500);
alter table modellutkast add column gjelder_fra date;
alter table modellutkast add column godkjent_av uuid references person;
alter table modellutkast add constraint modellutkast_sendt check (
    (tilstand not in ('til_godkjenning', 'venter') or sendt_av is not null and merknad is not null)
    and (tilstand <> 'venter' or gjelder_fra is not null));
create index modellutkast_sendt_av on modellutkast (sendt_av);
create index modellutkast_godkjent_av on modellutkast (godkjent_av);
create index modellutkast_venter on modellutkast (gjelder_fra) where tilstand = 'venter';
comment on column modellutkast.sendt_av is 'Den som sendte det til godkjenning; tom til noen har gjort det.';
comment on column modellutkast.merknad is 'Hva som er nytt, med ordene til den som sendte det.';
comment on column modellutkast.gjelder_fra is 'Dagen det skal gjelde fra; tom når det skal gjelde med en gang.';
comment on column modellutkast.godkjent_av is 'Den som godkjente det; tom til noen har gjort det, eller når kommunen ikke krever det.';

create table modelloppsett (
    kommune     text primary key references kommune,
    fire_oeyne  boolean     not null,
    endret_av   uuid        not null references person,
    endret      timestamptz not null
);
create index modelloppsett_endret_av on modelloppsett (endret_av);
comment on table modelloppsett is 'Om en annen må godkjenne en handlingsveileder før den gjelder. En kommune uten rad krever det.';
comment on column modelloppsett.kommune is 'Kommunen.';
comment on column modelloppsett.fire_oeyne is 'Sant når en annen må godkjenne.';
comment on column modelloppsett.endret_av is 'Den som bestemte det.';
comment on column modelloppsett.endret is 'Når, i forretningstid.';
alter table modelloppsett enable row level security;
create policy egen_kommune on modelloppsett using ((select stafett_bakgrunn()) or kommune = (select stafett_kommune()));
