create table oppgave (
    id           text primary key,
    sak          uuid        not null references sak,
    kommune      text        not null references kommune,
    enhet        uuid        not null references enhet,
    tjeneste     text        not null,
    definisjon   text        not null,
    prosess      text        not null,
    nivaa        integer     not null,
    trinn        text        not null,
    nummer       text,
    tittel       text        not null,
    skjema       text        not null,
    roller       text[]      not null,
    frist        date,
    opprettet    timestamptz not null,
    behandler    uuid references person,
    tatt         timestamptz,
    status       text        not null check (status in ('aapen', 'fullfoert', 'borte')),
    avsluttet    timestamptz,
    fullfoert_av uuid references person,
    forslag      text,
    rad          text,
    oeving       boolean     not null,
    skjermet     boolean     not null
);
create index oppgave_sak on oppgave (sak, opprettet);
create index oppgave_kommune on oppgave (kommune);
create index oppgave_enhet on oppgave (enhet) where status = 'aapen';
create index oppgave_mine on oppgave (behandler, frist, id) where status = 'aapen' and not skjermet;
create index oppgave_fullfoert on oppgave (fullfoert_av, avsluttet desc, id) where status = 'fullfoert' and not skjermet;
comment on table oppgave is 'Oppgavene slik lista trenger dem: en smal kopi av motorens, holdt i samme transaksjon.';
comment on column oppgave.id is 'Motorens id for oppgaven.';
comment on column oppgave.sak is 'Saken.';
comment on column oppgave.kommune is 'Kommunen; ingen ser oppgaver i en annen.';
comment on column oppgave.enhet is 'Enheten som skal gjøre oppgaven.';
comment on column oppgave.tjeneste is 'Tjenesten enheten hører til.';
comment on column oppgave.definisjon is 'Modellen oppgaven hører til.';
comment on column oppgave.prosess is 'Prosessens navn, for eksempel nivaa_1.';
comment on column oppgave.nivaa is 'Nivået saken var på da oppgaven oppsto.';
comment on column oppgave.trinn is 'Trinnets id i modellen.';
comment on column oppgave.nummer is 'Trinnets nummer, for eksempel 1.3; tomt ved siden av nivået.';
comment on column oppgave.tittel is 'Trinnets navn i modellen.';
comment on column oppgave.skjema is 'Hovedskjemaet.';
comment on column oppgave.roller is 'Kandidatrollene i modellen.';
comment on column oppgave.frist is 'Siste dag, etter arbeidsdager.';
comment on column oppgave.opprettet is 'Når oppgaven oppsto, i forretningstid.';
comment on column oppgave.behandler is 'Den som har tatt oppgaven.';
comment on column oppgave.tatt is 'Når den ble tatt.';
comment on column oppgave.status is 'aapen, fullfoert, eller borte fordi saken gikk videre uten den.';
comment on column oppgave.avsluttet is 'Når den ble fullført eller falt bort.';
comment on column oppgave.fullfoert_av is 'Den som fullførte.';
comment on column oppgave.forslag is 'Utfallet beslutningstabellen foreslo.';
comment on column oppgave.rad is 'Raden som ga forslaget.';
comment on column oppgave.oeving is 'Hører til en øvingssak.';
comment on column oppgave.skjermet is 'Hører til akuttrommet: vises bare for dem som er der, aldri i lister eller tall.';

create table oppgavekandidat (
    oppgave   text not null references oppgave on delete cascade,
    gruppe    text not null,
    frist     date,
    opprettet timestamptz not null,
    ledig     boolean not null,
    primary key (oppgave, gruppe)
);
create index oppgavekandidat_frist on oppgavekandidat (gruppe, frist, oppgave) where ledig;
create index oppgavekandidat_alder on oppgavekandidat (gruppe, opprettet, oppgave) where ledig;
create index oppgavekandidat_enhet on oppgavekandidat (gruppe, frist, oppgave);
comment on table oppgavekandidat is 'Hvem som kan ta hver åpne oppgave: én rad for hver gruppe, med det lista sorterer på.';
comment on column oppgavekandidat.oppgave is 'Oppgaven.';
comment on column oppgavekandidat.gruppe is 'e:<enhet>:<rolle>, k:<kommune>:<rolle> eller p:<person>.';
comment on column oppgavekandidat.frist is 'Kopi av oppgavens frist.';
comment on column oppgavekandidat.opprettet is 'Kopi av når oppgaven oppsto.';
comment on column oppgavekandidat.ledig is 'Sant så lenge ingen har tatt den.';
